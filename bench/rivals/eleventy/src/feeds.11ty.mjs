// Atom feeds of the site and of each province, theme and partner.
import { escape, SITE } from "./_includes/parts.mjs";

export const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  eleventyExcludeFromCollections: true,
  permalink: ({ feed }) => `${feed.base}feed.xml`,
};

const entry = (one, lang) => `<entry><id>${SITE}${one.url}</id><title>${escape(one.data.title)}</title><published>${one.date.toISOString()}</published><updated>${one.date.toISOString()}</updated><link rel="alternate" type="text/html" hreflang="${lang}" href="${SITE}${one.url}"/><summary>${escape(one.data.summary)}</summary></entry>`;

export function render({ feed, terms, strings }) {
  const { lang, base, items } = feed, name = feed.key ? terms[feed.section][feed.key][lang] : strings[lang].tagline;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}"><id>${SITE}${base}</id><title>${escape(name)} | Nhịp Cầu</title><updated>${items[0].date.toISOString()}</updated><link rel="self" type="application/atom+xml" href="${SITE}${base}feed.xml"/><link rel="alternate" type="text/html" hreflang="${lang}" href="${SITE}${base}"/><author><name>Nhịp Cầu</name></author>
${items.map((one) => entry(one, lang)).join("\n")}
</feed>
`;
}
