// The two search pages, which load Pagefind's own interface.
import { ROOT, shell } from "./_includes/parts.mjs";

export const data = {
  langs: ["vi", "en"],
  pagination: { data: "langs", size: 1, alias: "lang" },
  eleventyExcludeFromCollections: true,
  permalink: ({ lang }) => `/${lang}/search/index.html`,
};

export function render({ lang, strings }) {
  const t = strings[lang];
  return shell({ lang, url: `/${lang}/search/`, section: "", kind: "search", title: t.search }, t, `<h1>${t.search}</h1>
<link rel="stylesheet" href="${ROOT}/pagefind/pagefind-ui.css">
<div id="search"></div>
<script src="${ROOT}/pagefind/pagefind-ui.js"></script>
<script>const found = new PagefindUI({ element: "#search" }); found.triggerSearch(new URLSearchParams(location.search).get("q") || "");</script>`);
}
