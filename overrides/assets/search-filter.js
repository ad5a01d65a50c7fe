// Filters and order of the results page, fetched with the first use of either; a facet's file when somebody opens it.

import { make, postings } from "./search.js";

const MOST = 12;
const FACET = /^(province|today|theme|kind|year|partner|text)$/;
const rows = async (engine, facet) => (await engine.load(`f/${facet}.json`)) || [];
const members = (text) => new Set(postings(text).reports);

// The reports that every chosen facet lets through; values of one facet add up.
export async function narrow(engine, asking, hits, except) {
  for (const facet of new Set(asking.keys())) {
    if (facet === except || !FACET.test(facet)) continue;
    const sets = (await rows(engine, facet)).filter(([id]) => asking.getAll(facet).includes(id)).map((one) => members(one[3]));
    hits = hits.filter((report) => sets.some((set) => set.has(report)));
  }
  return hits;
}

// The chosen values as [facet, id, name]; one that no report has goes by its id.
export async function chosen(engine, asking, lang) {
  const named = async ([facet, id]) => {
    const row = (await rows(engine, facet)).find((one) => one[0] === id);
    return [facet, id, row ? row[lang === "en" ? 2 : 1] : id];
  };
  return Promise.all([...asking].filter(([facet]) => FACET.test(facet)).map(named));
}

// All reports, or those given, newest event first.
export async function order(engine, hits) {
  let at = 0;
  const newest = ((await engine.load("f/order.json")) || []).map((step) => (at += step));
  if (!hits) return newest;
  const wanted = new Set(hits);
  return newest.filter((report) => wanted.has(report));
}

// Fills the open parts of the form with what the hits hold.
export async function filter(form) {
  const { engine, asking, hits, lang, say } = form.found;
  for (const part of form.querySelectorAll("[data-facet]")) {
    const facet = part.dataset.facet;
    if (asking.has(facet)) part.open = true;
    if (!part.open) continue;
    const chosen = asking.getAll(facet);
    const within = await narrow(engine, asking, hits, facet);
    const found = (await rows(engine, facet))
      .map(([id, vi, en, text]) => {
        const set = members(text);
        return { id, name: lang === "en" ? en : vi, many: within.filter((report) => set.has(report)).length };
      })
      .filter((one) => one.many || chosen.includes(one.id));
    if (facet !== "year") found.sort((a, b) => chosen.includes(b.id) - chosen.includes(a.id) || b.many - a.many);
    if (form.found.asking !== asking) return;
    const fields = part.querySelector("fieldset");
    const focused = fields.contains(document.activeElement) && document.activeElement.value;
    const few = found.filter(({ id }, at) => at < MOST || chosen.includes(id) || "all" in part.dataset);
    const boxes = few.map(({ id, name, many }) => {
      const box = make("input", { type: "checkbox", name: facet, value: id });
      box.checked = chosen.includes(id);
      return make("label", {}, box, ` ${name} `, make("span", {}, many.toLocaleString(lang)));
    });
    fields.replaceChildren(fields.querySelector("legend"), ...boxes);
    if (few.length < found.length) {
      const button = make("button", { type: "button" }, say.all.replace("{n}", found.length));
      button.addEventListener("click", async () => {
        part.dataset.all = "";
        await filter(form);
        fields.querySelectorAll("input")[boxes.length]?.focus();
      });
      fields.append(button);
    }
    if (focused) [...fields.querySelectorAll("input")].find((box) => box.value === focused)?.focus();
  }
}
