// Lists: all reports by pages, the terms of a taxonomy, the reports of a term.
import { escape, ROOT, rows, shell, shown } from "./_includes/parts.mjs";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  eleventyExcludeFromCollections: true,
  permalink: ({ list }) => `${list.url}index.html`,
};

const figures = (list, t) => `<table class="figs"><thead><tr><th scope="col">${t.report}</th><th scope="col">${t.written}</th><th scope="col">${t.period}</th></tr></thead><tbody>
${list.items.flatMap((one) => one.data.figures.filter((figure) => figure.indicator === list.key).map((figure) => `<tr><th scope="row"><a href="${ROOT}${one.url}">${one.data.place}, ${shown(one)}</a></th><td class="v">${escape(figure.written)}</td><td>${figure.period}</td></tr>`)).join("\n")}
</tbody></table>`;

export function render({ list, terms, strings }) {
  const { lang, section, kind, key } = list, t = strings[lang], names = terms[section];
  const title = kind === "term" ? names[key][lang] : kind === "taxonomy" ? t[section] : t.all;
  const turn = `<p class="next">${list.newer ? `<a href="${ROOT}${list.newer}">${t.newer}</a> ` : ""}${list.older ? `<a href="${ROOT}${list.older}">${t.older}</a>` : ""}</p>`;
  const head = `<header class="head"><h1>${escape(title)}</h1>${kind === "term" ? `<p class="lead">${list.total} ${t.reports}</p>` : ""}</header>`;
  const crumb = kind === "term" ? `<nav class="crumb"><a href="${ROOT}/${lang}/${section}/">${t[section]}</a> / ${escape(title)}</nav>\n` : "";
  const inside = kind === "taxonomy"
    ? `<ul class="cols">\n${list.counts.map(([one, count]) => `<li><a href="${ROOT}${list.url}${one}/">${escape(names[one][lang])}</a> <small>${count}</small></li>`).join("\n")}\n</ul>`
    : (section === "indicators" ? figures(list, t) : rows(list.items, t)) + turn;
  return shell({ ...list, title }, t, `${crumb}${head}\n${inside}`);
}
