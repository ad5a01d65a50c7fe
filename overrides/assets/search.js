// The search: reads the index that builder/search/ writes, a few kilobytes a query, and nothing before somebody searches.
// The first half mirrors builder/search/normalise.py word for word (tests/data/normalise.json proves it); the second asks
// the index; the third is the page. Text enters the page through textContent only.

const L = "a-z\\u00df-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff\\u0300-\\u036f";
const TOKEN = new RegExp(`[${L}]+(?:['’][${L}]+)*|[0-9]+(?:[.,/-][0-9]+)*`, "gi");
const QUARTER = /(\bq(?:u(?:[yý]|arter)\s)?[1-4])[/.-](?=\d{4}(?!\d))/gi; // “quý 3/2019” is not March 2019
const TONES = { "\u0301": 1, "\u0300": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5 };
export const STOP = new Set("a an and are as at be by did for from has have how in is it its many much of on or that the to was were what when where which who with".split(" "));
const MONTHS = {};
"january february march april may june july august september october november december".split(" ").forEach((name, at) => {
  MONTHS[name] = MONTHS[name.slice(0, 3)] = at + 1;
});
MONTHS.sept = 9;

const ascii = (text) => !/[^\0-\x7f]/.test(text);

export function stem(word) {
  if (word.length > 3 && /[^sui]s$/.test(word))
    word = /ies$/.test(word) ? word.slice(0, -3) + "y" : /([sxz]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  const cut = word.length > 5 && /[aeiouy].*ing$/.test(word) ? 3 : word.length > 4 && /[aeiouy].*ed$/.test(word) ? 2 : 0;
  if (cut) word = word.slice(0, -cut).replace(/([^lsz])\1$/, "$1");
  if (word.length > 6 && /[st](ion|ive|or)$/.test(word)) return word.replace(/(ion|ive|or)$/, "");
  if (word.length > 7) word = word.replace(/(ment|ance|ence)$/, "");
  return word.length > 5 ? word.replace(/e$/, "") : word;
}

export function form(raw) {
  const bare = raw.replace(/['’]/g, "");
  if (ascii(bare)) return stem(bare);
  let tone = "";
  const apart = bare.replace(/[ðɖ]/g, "đ").normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => ((tone = TONES[mark]), ""));
  return apart.normalize("NFC") + tone;
}

export function fold(word) {
  word = word.replace(/([^0-9.-])[1-5]$/, "$1");
  return ascii(word) ? word : word.normalize("NFD").replace(/[\u0300-\u036f]+/g, "").replace(/đ/g, "d");
}

const decimal = (text) => text.replace(/^0+(?=\d)/, "").replace(/\.(\d*?)0*$/, (_, part) => (part ? "." + part : ""));

function plain(raw) {
  if (/^\d+$/.test(raw)) return raw.replace(/^0+(?=.)/, "");
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$|^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(raw))
    return decimal(raw.replaceAll(raw.match(/[.,]/)[0], "").replace(",", "."));
  return /^\d+[.,]\d+$/.test(raw) ? decimal(raw.replace(",", ".")) : null;
}

const two = (number) => String(number).padStart(2, "0");

function dated({ d, m, y }) {
  if (d && y && m > 12 && d <= 12) [d, m] = [m, d];
  if (!(m >= 1 && m <= 12) || (d !== undefined && !(d >= 1 && d <= 31)) || (y !== undefined && !(y >= 1900 && y <= 2100))) return [];
  return [d && y && `d${y}${two(m)}${two(d)}`, y && `d${y}${two(m)}`, d && `d${two(m)}${two(d)}`, y && String(y)].filter(Boolean);
}

const DATES = [
  [/^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/, "dmy"],
  [/^(\d{4})[/.-](\d\d?)[/.-](\d\d?)$/, "ymd"],
  [/^(\d\d?)[/.-](\d{4})$/, "my"],
  [/^(\d{4})[/-](\d\d?)$/, "ym"],
  [/^(\d\d?)\/(\d\d?)$/, "dm"],
];
const unique = (list) => [...new Set(list)];

export function number(raw) {
  for (const [pattern, order] of DATES) {
    const match = raw.match(pattern);
    const keys = match ? dated(Object.fromEntries([...order].map((part, at) => [part, +match[at + 1]]))) : [];
    if (keys.length) return { k: keys[0], f: keys[0], x: unique([...keys.slice(1), ...(order[2] ? [] : match.slice(1).map((part) => String(+part)))]) };
  }
  const whole = plain(raw);
  if (whole) return { k: whole, f: whole, x: [] };
  let parts = raw.split(/[/-]/).map((part) => plain(part) || part);
  if (parts.length < 2) parts = raw.split(/[.,]/).map((part) => String(+part));
  const chain = parts.join("-");
  return { k: chain, f: chain, x: unique(parts) };
}

const small = (word, most, least = 1) => (/^\d+$/.test(word || "") && +word >= least && +word <= most ? +word : undefined);
const year = (word) => small(word, 2100, 1900);
const th = /^(st|nd|rd|th)$/;

// A date in words that stands around `at`: [start, end, keys].
function spelled(w, at) {
  if (/^thang1?$/.test(w[at])) {
    const d = small(w[at - 1], 31);
    const m = small(w[at + 1], 12);
    if (!m) {
      const [, y, month] = (w[at + 1] || "").match(/^d(\d{4})(\d\d)$/) || [];
      return d && y && [at - 1, at + 2, dated({ d, m: +month, y: +y })];
    }
    const end = /^(năm|nam)$/.test(w[at + 2]) ? at + 3 : at + 2;
    const y = year(w[end]);
    if (y) return [d ? at - 1 : at, end + 1, dated({ d, m, y })];
    return d && /^ngay2?$/.test(w[at - 2]) && [at - 1, at + 2, dated({ d, m })];
  }
  const m = Object.hasOwn(MONTHS, w[at]) && MONTHS[w[at]];
  if (!m) return;
  const before = at > 1 && th.test(w[at - 1]) ? at - 2 : at - 1;
  let d = small(w[before], 31);
  let y = year(w[at + 1]);
  if (d) return [before, at + (y ? 2 : 1), dated({ d, m, y })];
  if (y) return [at, at + 2, dated({ m, y })];
  d = small(w[at + 1], 31);
  const after = th.test(w[at + 2]) ? at + 3 : at + 2;
  y = year(w[after]);
  return d && y && [at, after + 1, dated({ d, m, y })];
}

// The words of a text with where they stand (s, e) in its NFC spelling; dates in words are one word.
export function tokens(text) {
  const spaced = text.normalize("NFC").replace(QUARTER, "$1 ");
  const found = [...spaced.matchAll(TOKEN)].map((match) => {
    const raw = match[0].toLowerCase();
    const where = { s: match.index, e: match.index + match[0].length };
    if (/^\d/.test(raw)) return { ...number(raw), ...where };
    const f = form(raw);
    return { k: fold(f), f, x: [], ...where };
  });
  const forms = found.map((token) => token.f);
  const dates = new Map();
  forms.forEach((_, at) => {
    const date = spelled(forms, at);
    if (date) dates.set(date[0], date);
  });
  const out = [];
  for (let at = 0; at < found.length; ) {
    const date = dates.get(at);
    if (date) out.push({ k: date[2][0], f: date[2][0], x: date[2].slice(1), s: found[at].s, e: found[date[1] - 1].e });
    else out.push(found[at]);
    at = date ? date[1] : at + 1;
  }
  return out;
}

export function spread(key) {
  let value = 2166136261;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 16777619) >>> 0;
  return value;
}

const SYLLABLE = /^(b|ch?|d|gh?|gi|h|kh?|l|m|nh?|ngh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(ch?|m|nh?|ng|p|t)?$|^[^a-z]/;

// How well a written word answers a typed one: 1 as typed, .98 typed without marks, .6 typed with some, .04 with others;
// .3 where marks were typed but đ was not, as in Dương for đường.
export function agree(typed, written) {
  if (typed === written) return 1;
  const bare = fold(written);
  if (typed === bare) return 0.98;
  const tone = (word) => (/[^0-9.-][1-5]$/.test(word) ? word.at(-1) : "");
  const open = tone(typed);
  if (open && open !== tone(written)) return 0.04;
  for (let at = 0; at < bare.length; at++) if (typed[at] !== written[at] && typed[at] !== bare[at]) return 0.04;
  return written[0] === "đ" && typed[0] === "d" ? 0.3 : 0.6;
}

// Postings (builder/search/postings.py): numbers in base 24, groups by field class, growing numbers as gaps.
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ'()*+,/:;?@[]^_`{|}~& ";
const DIGIT = new Uint8Array(128);
[...SIGNS].forEach((sign, at) => (DIGIT[sign.charCodeAt(0)] = at));
const WEIGHT = [1, 1.3, 1.7, 2.2];
const PAIR = 1.5, PHRASE = 4; // what a pair of neighbours counts, and all pairs together
const LOOSE = 0.4; // how much of that two words keep that hardly ever stand together
const BEST = 200;

// An entry's postings: its reports and the class of each; in how many reports it stands, and whether some were cut.
export function postings(text) {
  const reports = [], groups = [];
  let last = -1, value = 0, scale = 1, group = 0, total = 0;
  const cut = text[0] === "%";
  for (let at = +cut; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = DIGIT[code];
    if (code === 33 || code === 35 || code === 36) {
      group = code === 33 ? 1 : code - 33; // ! # $
      last = -1;
      continue;
    }
    value += scale * digit;
    scale *= 24;
    if (digit > 23) continue;
    if (cut && !total) total = value;
    else {
      last += value + 1;
      reports.push(last);
      groups.push(group);
    }
    value = 0;
    scale = 1;
  }
  return { reports, groups, count: total || reports.length, cut };
}

// Where the first sign of a form (a letter or digit) or of a posting stands at or after `at`.
function skip(text, at, inForm) {
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (((code > 96 && code < 123) || code > 126 || (code > 44 && code < 58 && code !== 47)) !== inForm) break;
  }
  return at;
}

// The index, over a function that fetches and parses one of its files.
export function open(fetched) {
  const kept = new Map();
  const load = (path) => kept.get(path) || kept.set(path, fetched(path)).get(path);
  const head = load("head.json").then((found) => ({ ...found, heavy: new Map(found.heavy.split(",").map((one) => one.split(":"))) }));

  // The forms under a key and their postings: {english, name, form, text}, the form empty for the word alone.
  // `next`: only neighbours with this key, only the word alone if empty.
  const asked = new Map();
  const entries = (key, next = "") => {
    const id = `${key} ${next}`;
    return asked.get(id) || asked.set(id, look(key, next)).get(id);
  };
  async function look(key, next) {
    const { heavy, buckets } = await head;
    const parts = heavy.get(key);
    const file = (await load(parts ? `w/${encodeURIComponent(key)}-${next ? spread(next) % parts : 0}.json` : `w/${(spread(key) % buckets).toString(16)}.json`)) || [];
    const found = [];
    for (let cell = 0; cell < file.length; cell += 2) {
      const english = +(file[cell][0] === "=");
      const name = file[cell].slice(english);
      const body = file[cell + 1];
      if ((name.length - key.length) >> 1 || fold(name) !== key) continue;
      for (let at = 0; at < body.length; ) {
        const middle = skip(body, at, true);
        const end = skip(body, middle, false);
        const more = middle - at - next.length; // a tone makes a form one sign longer than its key
        if (more === 0 || (more === 1 && next)) {
          const form = body.slice(at, middle);
          if (fold(form) === next) found.push({ english, name, form, ...postings(body.slice(middle, end)) });
        }
        if (!next) break;
        at = end;
      }
    }
    return found;
  }

  // Scores all reports for one spelling of the query.
  async function ask(words) {
    const { top, count } = await head;
    const size = top + 1;
    const floats = () => new Float32Array(size);
    const [score, ...levels] = [floats(), floats(), floats()];
    const [mask, links, ...told] = Array.from({ length: 4 }, () => new Int32Array(size)); // told: the words held by each language
    const cut = [0, 0];
    const [ones, pairs] = await Promise.all([
      Promise.all(words.map((word) => entries(word.k))),
      Promise.all(words.slice(1).map((word, at) => entries(words[at].k, word.k))),
    ]);
    let tied = 0;
    // Adds what a word or a pair is worth to every report that holds it, by its best form there; returns how rare it is.
    // Two words that seldom meet, though neither is rare, are worth less as a pair: “đoàn vào, làng” is no place.
    const many = ones.map((found) => new Map(found.map((entry) => [entry.english + entry.name, entry.count])));
    const met = (at, entry) => entry.count / Math.min(many[at].get(entry.english + entry.name), many[at + 1].get(entry.english + entry.form));
    const add = (found, value, boost, masks, bit, at) => {
      const rated = found.map((entry) => [value(entry), entry]);
      const good = rated.filter(([agreed]) => agreed > 0.5);
      const touched = [];
      let known = 0, close = 0;
      for (const [, entry] of good.length ? good : rated) {
        known = Math.max(known, entry.count);
        if (masks === links) close = Math.max(close, met(at, entry) || 0);
      }
      for (const [agreed, entry] of good.length ? good : rated) {
        const level = levels[entry.english];
        for (let at = 0; at < entry.reports.length; at++) {
          const report = entry.reports[at];
          const now = agreed * WEIGHT[entry.groups[at]];
          if (!levels[0][report] && !levels[1][report]) touched.push(report);
          if (now > level[report]) level[report] = now;
          if (agreed > 0.5) {
            masks[report] |= bit;
            if (masks === mask) told[entry.english][report] |= bit;
          }
        }
        if (entry.cut && agreed > 0.5) masks === mask ? (cut[entry.english] |= bit) : (tied |= bit);
      }
      let rare = Math.log(1 + count / (known + 0.5));
      if (masks === links) rare *= LOOSE + (1 - LOOSE) * Math.sqrt(Math.min(1, close));
      for (const report of touched) {
        score[report] += boost * rare * Math.max(levels[0][report], levels[1][report]);
        levels[0][report] = levels[1][report] = 0;
      }
      return good.length ? rare : 0;
    };
    const rarity = words.map((word, at) => add(ones[at], (entry) => agree(word.f, entry.name), 1, mask, 1 << at, at));
    const ties = pairs.map((found, at) => add(found, (entry) => Math.min(agree(words[at].f, entry.name), agree(words[at + 1].f, entry.form)), PAIR, links, 1 << at, at));
    const unknown = Math.max(...rarity, 1);
    // The share of the query, by rarity, that a set of its words or of its pairs makes up.
    const share = (worth) => {
      const all = worth.reduce((sum, one) => sum + one, 0) || 1;
      const known = new Map();
      return (bits) => {
        if (!known.has(bits)) known.set(bits, worth.reduce((sum, one, at) => sum + ((bits >> at) & 1) * one, 0) / all);
        return known.get(bits);
      };
    };
    const covered = share(rarity.map((one) => one || unknown));
    const joined = share(ties);
    const hits = [];
    let whole = 0;
    const order = floats();
    for (let report = 1; report < size; report++) {
      if (!score[report]) continue;
      const part = covered((mask[report] |= cut[0] | cut[1]));
      const factor = part ** 2 * (1 + PHRASE * joined((links[report] |= tied)) ** 2);
      score[report] *= factor;
      order[report] = score[report] + (part > 0.999 && ++whole ? 1e4 : 0);
      hits.push(report);
    }
    // The best are put in order; behind them the newest first.
    const last = hits.length > BEST ? order.slice().sort()[size - BEST] : 0;
    const best = hits.filter((report) => order[report] >= last).sort((a, b) => order[b] - order[a] || b - a);
    const rest = last ? hits.filter((report) => order[report] < last).sort((a, b) => (order[b] > 1e4) - (order[a] > 1e4) || b - a) : [];
    const [first] = best;
    const bits = (list) => words.map((_, at) => (list[first] >> at) & 1);
    return {
      words, whole, rarity,
      hits: [...best, ...rest],
      best: best.length ? { words: bits(mask), links: bits(links), part: covered(mask[first]) } : { words: [], links: [], part: 0 },
      holds: (report, english) => words.filter((_, at) => ((told[english][report] | cut[english]) >> at) & 1),
      full: (report) => order[report] > 1e4,
      near: (report) => covered(mask[report]) > 0.4,
      tight: (report) => order[report] > 1e4 && joined(links[report]) > 0.999,
    };
  }

  async function search(text, typing) {
    let words = tokens(text).slice(0, 16);
    if (words.some((word) => ascii(word.f) && !SYLLABLE.test(word.k))) {
      const kept = words.filter((word) => !STOP.has(word.f));
      if (kept.length) words = kept;
    }
    if (!words.length) return null;
    const first = await ask(words);
    const { best } = first;
    // Doubts: a word that the best report lacks, one that parts two pairs of neighbours, two or three words far apart.
    const parted = best.links.some((link, at) => !link && at && !best.links[at + 1] && best.links[at - 1] && best.links[at + 2]);
    const loose = words.length > 1 && words.length < 4 && !best.links.some(Boolean);
    if (best.part > 0.999 && !parted && !loose) return first;
    const { mend } = await import("./search-mend.js");
    return mend(text, first, { ask, agree, entries, load, tokens, fold, typing });
  }

  const card = async (report, lang) => (await load(`c/${lang}/${(report >> 2).toString(16)}.json`)).find((one) => one[0] === report);
  return { load, head, entries, ask, search, card };
}

// Where the words of a query stand in a text: [start, end, which word].
export function found(text, words) {
  const spans = [];
  for (const token of tokens(text))
    words.forEach((word, at) => {
      if ((token.k === word.k && agree(word.f, token.f) > 0.5) || token.x.includes(word.k)) spans.push([token.s, token.e, at]);
    });
  return spans;
}

// The boxes: suggestions on every page, all results on the search page (search-page.js).

const here = globalThis.document?.documentElement.lang;

export const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

// A text with the words of the query in <mark>.
export function marked(text, words) {
  const parts = [];
  const plain = text.normalize("NFC");
  let at = 0;
  const spans = found(plain, words).sort((a, b) => a[0] - b[0]);
  for (let [start, end] of spans) {
    if (start < at) continue;
    for (const next of spans) if (next[0] > end && !plain.slice(end, next[0]).trim()) end = next[1];
    parts.push(plain.slice(at, start), make("mark", {}, plain.slice(start, end)));
    at = end;
  }
  return [...parts, plain.slice(at)];
}

export const tongue = (lang, name = "lang", around = here) => (lang === around ? {} : { [name]: lang });

const root = new URL("..", import.meta.url);
let opened;
export const index = () =>
  (opened ||= open(async (path) => {
    const answer = await fetch(new URL("search/" + path, root)).catch(() => ({})); // a broken line
    if (answer.ok) return answer.json();
    if (answer.status === 404 && path !== "head.json") return null;
    opened = undefined;
    throw new Error(path);
  }));

// What to show of a hit: it is in the language around it, unless the other holds far more of the query.
export async function shown(answer, report, around = here) {
  const [vi, en] = [0, 1].map((english) => answer.holds(report, english).length);
  const lang = Math.abs(en - vi) > answer.words.length / 4 ? (en > vi ? "en" : "vi") : around;
  const [, id, url, twin, title, summary, place, today, date, period, state, figures] = await index().card(report, lang);
  return { report, lang, id, url: new URL(url, root), twin: new URL(twin, root), title, summary, place, today, date, period, state, figures };
}

function suggest(input) {
  const { lang } = input.closest("[lang]"); // a page may have a box for each language
  const say = (vi, en) => (lang === "en" ? en : vi);
  const id = `${input.id}-sug`;
  const list = make("div", { class: "sug", role: "listbox", id, "aria-label": say("Gợi ý", "Suggestions"), "data-search-results": "", hidden: "" });
  const status = make("p", { class: "vh", role: "status" });
  input.form.append(list, status);
  const set = (name, value) => input.setAttribute(name, value);
  set("role", "combobox");
  set("aria-autocomplete", "list");
  set("aria-controls", id);
  let asked = 0, timer, late, at = -1, told; // told: the text that the options answer
  const open = (yes) => {
    list.hidden = !yes;
    set("aria-expanded", yes);
    if (!yes) go(-1);
  };
  const go = (to) => {
    const options = list.children;
    options[at]?.setAttribute("aria-selected", "false");
    at = to;
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    options[at].setAttribute("aria-selected", "true");
    options[at].scrollIntoView({ block: "nearest" });
    set("aria-activedescendant", options[at].id);
  };
  const clear = () => {
    open(false);
    list.replaceChildren();
  };
  clear();
  const run = async () => {
    const turn = ++asked;
    const text = input.value.trim();
    if (text.length < 2) return clear();
    try {
      const answer = await index().search(text, true);
      const all = answer?.hits || [];
      const near = answer ? all.filter(answer.near) : all;
      const fit = (near.length ? near : all).slice(0, 6);
      const hits = await Promise.all(fit.map((report) => shown(answer, report, lang)));
      if (turn !== asked || document.activeElement !== input) return;
      clearTimeout(late);
      go(-1);
      told = text;
      list.replaceChildren(
        ...hits.map((hit, row) =>
          make("a", { role: "option", id: `${id}-${row}`, "aria-selected": "false", tabindex: "-1", href: hit.url, "data-result-id": hit.id, ...tongue(hit.lang, "lang", lang), ...tongue(hit.lang, "hreflang", lang) }, ...marked(hit.title, answer.words), make("small", {}, ` ${hit.place}, ${hit.date}`)),
        ),
      );
      open(hits.length > 0);
      status.textContent = hits.length ? say(`${hits.length} gợi ý`, `${hits.length} suggestion${hits.length > 1 ? "s" : ""}`) : say("Không tìm thấy báo cáo nào", "No report found");
    } catch {
      if (turn !== asked) return;
      clear();
      status.textContent = say("Không tải được chỉ mục tìm kiếm", "The search index could not be loaded");
    }
  };
  // What was suggested for another text is nothing to choose from: keys pass over it, and nothing of it stays chosen. It stays
  // in sight for half a second at most, until the new ones come, for a list that goes and comes with every letter flickers.
  input.addEventListener("input", () => {
    asked++;
    go(-1);
    status.textContent = "";
    clearTimeout(timer);
    clearTimeout(late);
    timer = setTimeout(run, 120);
    late = setTimeout(clear, 500);
    if (!input.value.trim()) clear();
  });
  input.addEventListener("keydown", (event) => {
    const last = input.value.trim() === told ? list.children.length - 1 : -1;
    const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) open(false);
    else if (arrow && last >= 0) {
      open(true);
      go(at + arrow > last ? -1 : at + arrow < -1 ? last : at + arrow);
    } else if (event.key === "Enter" && at >= 0) list.children[at].click();
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => setTimeout(() => open(false), 200));
  run();
}

if (typeof document !== "undefined") {
  const list = document.querySelector("main [data-search-results]");
  const lost = () => document.querySelector("script[data-search-engine]")?.dispatchEvent(new Event("error")); // page.js tells
  for (const input of document.querySelectorAll("input[data-search], form[data-search] input[type=search]")) {
    if (list && location.search) index().head.catch(() => {}); // on its way while the page's own script is
    if (list)
      import("./search-page.js").then(({ page }) => {
        const typed = input.value;
        page(list, input);
        if (!typed || typed === input.value) return; // or it was typed over the address's query meanwhile
        input.value = typed;
        input.dispatchEvent(new Event("input"));
      }, lost);
    else suggest(input);
    input.dataset.searchReady = "true";
  }
}
