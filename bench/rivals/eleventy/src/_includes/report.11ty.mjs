// The page of one report.
import { escape, iso, ROOT, shell, shown, SITE, twin } from "./parts.mjs";

const FACETS = new Set(["provinces", "themes", "kinds", "years", "partners"]);

export function render(data) {
  const { lang, id, terms, content, page } = data, t = data.strings[lang], [groups] = data.collections.groups;
  const link = (taxonomy, key) => `<a href="${ROOT}/${lang}/${taxonomy}/${key}/"${FACETS.has(taxonomy) ? ` data-pagefind-filter="${taxonomy}"` : ""}>${escape(terms[taxonomy][key][lang])}</a>`;
  const section = (name, inside, more = "") => `<section class="sec" aria-labelledby="${name}"${more}>\n<h2 id="${name}">${t[name]}</h2>\n${inside}\n</section>`;
  const near = ["provinces", "partners"].flatMap((taxonomy) => (data[taxonomy] ? groups[lang][taxonomy].get(data[taxonomy][0]).slice(0, 4) : []));
  const file = `main/content/reports/${id}.yml`, home = "https://github.com/example/nhip-cau";
  const parts = [`<nav class="crumb"><a href="${ROOT}/${lang}/reports/">${t.reports}</a> / ${data.place}</nav>
<header class="head">
<p class="place"><span class="lin"><span>${data.place}</span>${data.now ? ` <span><i class="to"><span class="vh">${t.today}</span></i> ${data.now}</span>` : ""}</span></p>
<h1>${escape(data.title)}</h1>
<dl class="meta"><div><dt>${t.held}</dt><dd><time datetime="${iso(page)}">${shown(page)}</time></dd></div>${["provinces", "themes", "kinds", "years", "digests"].filter((one) => data[one]).map((one) => `<div><dt>${t[one]}</dt><dd>${data[one].map((key) => link(one, key)).join(" ")}</dd></div>`).join("")}</dl>
</header>`,
  section("summary", `<p class="lead">${escape(data.summary)}</p>`)];
  if (data.figures.length) {
    parts.push(section("figures", `<table class="figs"><caption>${t.note}</caption><thead><tr><th scope="col">${t.indicator}</th><th scope="col">${t.written}</th><th scope="col">${t.scope}</th><th scope="col">${t.period}</th></tr></thead><tbody>
${data.figures.map((one) => `<tr data-indicator="${one.indicator}"><th scope="row"><a href="${ROOT}/${lang}/indicators/${one.indicator}/">${escape(one.name)}</a></th><td class="v">${escape(one.written)}</td><td><span class="sc">${t[one.scope]}</span></td><td>${one.period}</td></tr>`).join("\n")}
</tbody></table>`));
  }
  const beside = data.beside.map((one) => `<p>${escape(one)}</p>`).join("\n");
  parts.push(section("text", content + (beside && `<div lang="vi" data-pagefind-ignore>${beside}</div>`)));
  if (data.roles.length) {
    parts.push(section("people", `<dl class="kv">${data.roles.map((one) => `<div><dt>${escape(one.position)}</dt><dd><a href="${ROOT}/${lang}/people/${one.person}/">${escape(one.name)}</a> <span class="mu">${one.role}</span></dd></div>`).join("")}</dl>`));
  }
  for (const one of ["partners", "documents"]) if (data[one]) parts.push(section(one, `<p>${data[one].map((key) => link(one, key)).join(", ")}</p>`));
  parts.push(
    section("source", `<dl class="kv src"><div><dt>${t.publisher}</dt><dd>${escape(data.publisher)}</dd></div></dl>`),
    section("cite", `<p class="cite">Nhịp Cầu — ${t.tagline}, “${escape(data.title)}”, ${shown(page)}, ${SITE}${page.url}</p>
<p class="act"><a href="${home}/blob/${file}">YAML</a><a href="${home}/commits/${file}">${t.history}</a><a href="${home}/edit/${file}">${t.edit}</a><a href="${home}/issues/new?title=${id}">${t.error}</a></p>`, " data-pagefind-ignore"),
    section("related", `<ul class="rows">\n${[...new Set(near)].filter((one) => one.url !== page.url).map((one) => `<li><h3><a href="${ROOT}${one.url}">${escape(one.data.title)}</a></h3><p class="tags"><time datetime="${iso(one)}">${shown(one)}</time></p></li>`).join("\n")}\n</ul>`, " data-pagefind-ignore"),
  );
  const about = {
    "@context": "https://schema.org", "@type": "NewsArticle", "@id": SITE + page.url, headline: data.title, inLanguage: lang,
    workTranslation: { "@id": SITE + twin(page.url, lang) },
    about: { "@type": "Event", name: data.title, startDate: iso(page), location: { "@type": "AdministrativeArea", name: data.place },
      performer: data.roles.map((one) => ({ "@type": "Person", name: one.name, jobTitle: one.position })) },
    isBasedOn: { "@type": "CreativeWork", inLanguage: "vi", publisher: { "@type": "Organization", name: data.publisher } },
  };
  return shell({ lang, url: page.url, section: "reports", kind: "report", title: data.title, description: data.description, about }, t,
    `<article data-report-id="${id}" data-pagefind-body>\n${parts.join("\n")}\n</article>`);
}
