// The document around every page, and the rows of lists.
export const ROOT = "/nhip-cau", SITE = "https://example.github.io/nhip-cau";
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escape = (text) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => SIGNS[sign]) : text);
export const iso = (one) => one.date.toISOString().slice(0, 10);
export const shown = (one) => iso(one).split("-").reverse().join("/");

const cached = (make) => {
  const kept = new Map();
  return (key, ...args) => {
    if (!kept.has(key)) kept.set(key, make(...args));
    return kept.get(key);
  };
};

const top = cached((lang, section, t) => `<a class="skip" href="#main">${t.skip}</a>
<header class="top"><div class="w bar"><a class="brand" href="${ROOT}/${lang}/"><i class="to"></i><span>Nhịp Cầu<small>${t.tagline}</small></span></a>
<form role="search" action="${ROOT}/${lang}/search/"><label class="vh" for="q">${t.search}</label><input id="q" name="q" type="search" autocomplete="off"><button>${t.search}</button></form></div>
<nav class="w" aria-label="${t.sections}"><ul class="nav">${["reports", "provinces", "themes", "indicators", "digests", "partners"].map((one) => `<li><a href="${ROOT}/${lang}/${one}/"${one === section ? ' aria-current="true"' : ""}>${t[one]}</a></li>`).join("")}</ul></nav></header>`);

const foot = cached((lang, t) => `<footer class="foot"><div class="w"><p>${t.foot}</p><ul>${["kinds", "years", "people", "documents"].map((one) => `<li><a href="${ROOT}/${lang}/${one}/">${t[one]}</a></li>`).join("")}</ul><ul><li><a href="${ROOT}/${lang}/feed.xml" type="application/atom+xml">${t.feed}</a></li></ul></div></footer>`);

export const row = cached((one, t) => `<li><time datetime="${iso(one)}">${shown(one)}</time><h3><a href="${ROOT}${one.url}">${escape(one.data.title)}</a></h3><p>${escape(one.data.description)}</p><p class="tags"><span class="lin"><span>${one.data.place}</span>${one.data.now ? ` <span><i class="to"><span class="vh">${t.today}</span></i> ${one.data.now}</span>` : ""}</span>${one.data.period ? `<span>${one.data.period}</span>` : ""}</p></li>`);

export const rows = (items, t) => `<ul class="rows d">\n${items.map((one) => row(one.url, one, t)).join("\n")}\n</ul>`;

/** Returns the address of a page in the other language. */
export const twin = (url, lang) => url.replace(lang, lang === "vi" ? "en" : "vi");

/** Returns a whole document. `page` has lang, url, section, kind, title, description and perhaps feed and structured data (`about`). */
export function shell(page, t, main) {
  const other = page.lang === "vi" ? "en" : "vi", away = twin(page.url, page.lang), title = escape(page.title);
  const vi = page.lang === "vi" ? page.url : away, en = page.lang === "en" ? page.url : away;
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="preload" href="${ROOT}/assets/be-vietnam-pro.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${ROOT}/assets/look.css">
<link rel="icon" href="${ROOT}/assets/favicon.svg" type="image/svg+xml">
<title>${title} | Nhịp Cầu</title>
<meta name="description" content="${escape(page.description ?? t.intro)}">
<link rel="canonical" href="${SITE}${page.url}"><link rel="alternate" hreflang="vi" href="${SITE}${vi}"><link rel="alternate" hreflang="en" href="${SITE}${en}"><link rel="alternate" hreflang="x-default" href="${SITE}${vi}">${page.feed ? `<link rel="alternate" type="application/atom+xml" href="${ROOT}${page.url}feed.xml">` : ""}<meta property="og:title" content="${title} | Nhịp Cầu"><meta property="og:type" content="${page.kind === "report" ? "article" : "website"}"><meta property="og:url" content="${SITE}${page.url}"><meta property="og:locale" content="${page.lang === "vi" ? "vi_VN" : "en_GB"}">${page.about ? `<script type="application/ld+json">${JSON.stringify(page.about).replaceAll("<", "\\u003c")}</script>` : ""}
</head>
<body data-kind="${page.kind}">
${top(page.lang + page.section, page.lang, page.section, t)}
<nav class="w lang"><a href="${ROOT}${away}" hreflang="${other}" lang="${other}">${t.switch}</a></nav>
<main id="main" class="w">
${main}
</main>
${foot(page.lang, page.lang, t)}
</body>
</html>
`;
}
