// The two home pages.
import { escape, ROOT, rows, shell } from "./_includes/parts.mjs";

export const data = {
  pagination: { data: "collections.homes", size: 1, alias: "home" },
  eleventyExcludeFromCollections: true,
  permalink: ({ home }) => `${home.url}index.html`,
};

export function render({ home, terms, strings, collections }) {
  const { lang } = home, t = strings[lang], [groups] = collections.groups;
  const provinces = [...groups[lang].provinces].map(([key, items]) => `<li><a href="${ROOT}/${lang}/provinces/${key}/">${escape(terms.provinces[key][lang])}</a> <small>${items.length}</small></li>`);
  return shell({ ...home, section: "", kind: "home", title: t.tagline }, t, `<h1>${t.tagline}</h1>
<p class="lead">${t.intro}</p>
<section class="sec"><h2>${t.newest}</h2>
${rows(home.items, t)}</section>
<section class="sec"><h2>${t.provinces}</h2>
<ul class="cols">${provinces.join("")}</ul></section>`);
}
