// The map of the site, each page with its other language.
import { SITE } from "./_includes/parts.mjs";

export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

export function render({ collections }) {
  const pages = [...collections.homes, ...collections.lists, ...collections.all].map((one) => one.url.slice(3));
  const alternate = (lang, page) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${SITE}/${lang}${page}"/>`;
  const address = (lang, page) => `<url><loc>${SITE}/${lang}${page}</loc>${alternate("vi", page)}${alternate("en", page)}</url>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[...new Set(pages)].map((page) => `${address("vi", page)}\n${address("en", page)}`).join("\n")}
</urlset>
`;
}
