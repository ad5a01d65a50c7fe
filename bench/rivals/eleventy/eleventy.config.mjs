// The digest as an Eleventy site: Markdown files with front matter, JavaScript templates, lists as collections.
import { readFileSync } from "node:fs";

const json = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const LANGS = ["vi", "en"];
const PAGED = 50, ROWS = 200, MOST = 200, FEED = 15, SITE_FEED = 30;
const WITH_FEED = ["provinces", "themes", "partners"];

/** Returns every list, feed and home page in both languages, each as the values that its template prints. */
function plan(reports, terms) {
  const lists = [], feeds = [], homes = [], groups = { vi: {}, en: {} };
  const paged = (base, size, items, rest) => {
    for (let number = 1; number === 1 || (number - 1) * size < items.length; number += 1) {
      const address = (at) => (at === 1 ? base : `${base}page/${at}/`);
      lists.push({
        ...rest, url: address(number), items: items.slice((number - 1) * size, number * size),
        newer: number > 1 ? address(number - 1) : "", older: number * size < items.length ? address(number + 1) : "",
      });
    }
  };
  for (const lang of LANGS) {
    const own = reports.filter((one) => one.data.lang === lang);
    homes.push({ lang, url: `/${lang}/`, items: own.slice(0, 5), feed: true });
    feeds.push({ lang, base: `/${lang}/`, items: own.slice(0, SITE_FEED) });
    paged(`/${lang}/reports/`, PAGED, own, { lang, kind: "reports", section: "reports" });
    for (const [taxonomy, names] of Object.entries(terms)) {
      const found = (groups[lang][taxonomy] = new Map(Object.keys(names).map((key) => [key, []])));
      for (const one of own) for (const key of one.data[taxonomy] ?? []) found.get(key).push(one);
      const index = { lang, section: taxonomy, url: `/${lang}/${taxonomy}/` };
      lists.push({ ...index, kind: "taxonomy", counts: [...found].map(([key, items]) => [key, items.length]) });
      for (const [key, items] of found) {
        const term = { ...index, kind: "term", key, total: items.length, feed: WITH_FEED.includes(taxonomy) };
        const base = `${index.url}${key}/`;
        if (taxonomy === "indicators") paged(base, ROWS, items, term);
        else lists.push({ ...term, url: base, items: items.slice(0, MOST) });
        if (term.feed) feeds.push({ lang, base, section: taxonomy, key, items: items.slice(0, FEED) });
      }
    }
  }
  return { lists, feeds, homes, groups };
}

export default function (config) {
  config.setDataDeepMerge(false); // a page needs no merging of what it was given: a third of the time
  config.setFreezeReservedData(false);
  const terms = json("./terms.json");
  config.addGlobalData("terms", terms);
  config.addGlobalData("strings", { vi: json("./strings/vi.json"), en: json("./strings/en.json") });
  config.addPassthroughCopy({ assets: "assets" });
  let made;
  const planned = (api) => {
    made ??= plan(
      api.getFilteredByGlob("src/reports/**/*.md").sort((a, b) => b.date - a.date || (a.data.id < b.data.id ? 1 : -1)), terms);
    return made;
  };
  for (const name of ["lists", "feeds", "homes"]) config.addCollection(name, (api) => planned(api)[name]);
  config.addCollection("groups", (api) => [planned(api).groups]);
  return { dir: { input: "src", output: "public" }, markdownTemplateEngine: false, htmlTemplateEngine: false, pathPrefix: "/nhip-cau/" };
}
