// The results page: hits with their excerpts, order, count and filters, all of it in the address.
// Its words stand in the page itself, in `data-say` (builder/search/page.py).

import { STOP, agree, found, index, make, marked, shown, tokens, tongue } from "./search.js";

// The stretch of a text, about `wide` signs, that holds most of the words.
export function excerpt(text, words, wide = 220) {
  const whole = text.normalize("NFC");
  const spans = found(whole, words);
  let from = 0, most = -1;
  for (const [start] of spans) {
    const seen = new Set(spans.filter((span) => span[0] >= start && span[1] <= start + wide * 0.8).map((span) => span[2])).size;
    if (seen > most) [from, most] = [start, seen];
  }
  if (whole.length <= wide) from = 0;
  else if (from > 60) {
    const before = whole.slice(0, from);
    const sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1;
    from = from - sentence < 90 ? sentence : before.lastIndexOf(" ", from - 40) + 1;
  } else from = 0;
  let to = Math.min(whole.length, from + wide);
  if (to < whole.length) to = Math.max(whole.lastIndexOf(" ", to), from + 1);
  const cut = whole.slice(from, to).trim();
  return { text: (from ? "… " : "") + cut + (to < whole.length ? " …" : ""), words: new Set(spans.map((span) => span[2])) };
}

// What of a report's page is quoted: its text, its people and documents; no table, no source, no links to go on.
const TOLD = "summary text pictures limitations tasks people partners documents"
  .split(" ")
  .map((name) => `article [aria-labelledby=${name}] :is(p:not(.mu), li:not(:has(p, li)), dl > div):not(article [lang], article [lang] *)`)
  .join();
const line = (part) => {
  const [name, value] = part.matches("div") ? part.children : [];
  return (value ? `${name.textContent}: ${value.textContent}` : part.textContent).replace(/\s+/g, " ").trim();
};

export function page(list, input) {
  const find = (name) => document.querySelector(`[data-search-${name}]`);
  const [status, title, browse, filters, on, jump] = ["status", "title", "browse", "filters", "on", "jump"].map(find);
  const say = JSON.parse(list.dataset.say);
  const tell = (words, values) => words.replace(/\{(\w)\}/g, (_, name) => values[name]);
  const counted = (words, n) => tell(words, { n: n.toLocaleString(lang), s: n === 1 ? "" : "s" });
  const [name, heading, lang] = [title.textContent, document.title, document.documentElement.lang];
  let asked = 0, timer, places;
  const state = () => new URLSearchParams(location.search);

  const texts = new Map();
  const text = (hit) =>
    texts.get(hit.url.href) ||
    texts
      .set(
        hit.url.href,
        fetch(hit.url)
          .then((answer) => answer.text())
          .then((html) => {
            const article = new DOMParser().parseFromString(html, "text/html").querySelector("article, main");
            const told = article.querySelectorAll(TOLD);
            return [...(told.length ? told : article.querySelectorAll("p, li"))].map(line).join("\n");
          })
          .catch(() => ""),
      )
      .get(hit.url.href);

  // A few reports hold every pair of neighbours of a longer query: those with the very phrase go first.
  async function verify(cards, answer) {
    const rivals = answer.words.length > 3 && answer.hits.length ? answer.hits.filter(answer.tight) : [];
    if (rivals.length < 2 || rivals.length > 6) return cards;
    const plain = (list) => ` ${list.filter((word) => !STOP.has(word.f)).map((word) => word.k).join(" ")} `;
    const phrase = plain(answer.words);
    const exact = await Promise.all(cards.map(async (hit) => rivals.includes(hit.report) && plain(tokens(`${hit.title}\n${hit.summary}\n${await text(hit)}`)).includes(phrase)));
    return [...cards.filter((_, at) => exact[at]), ...cards.filter((_, at) => !exact[at])];
  }

  // Words that stand further down in a report: its page is fetched once the hit is in view, and quoted.
  const watch = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen)
      if (isIntersecting) {
        watch.unobserve(target);
        target.quote();
      }
  });
  const quote = async (hit, words, missing, item, into) => {
    const cut = excerpt(await text(hit), [...missing, ...words]);
    if (!cut.words.size) return;
    into.replaceChildren(...marked(cut.text, words));
    if (!into.isConnected) item.firstChild.after(into);
  };

  const row = (hit, answer) => {
    const { words } = answer;
    const which = (text) => found(text, words).map((span) => span[2]);
    const own = tongue(hit.lang);
    const place = make("span", { class: "lin" }, make("span", own, hit.place));
    if (hit.today) place.append(" ", make("span", {}, make("i", { class: "to" }, make("span", { class: "vh" }, say.was)), " ", make("span", own, hit.today)));
    const cut = excerpt(hit.summary, words);
    const lines = make("p", tongue(hit.lang), ...marked(cut.text, words));
    // A figure is quoted if one of its numbers was asked for, or most of its words.
    const figures = hit.figures.filter((figure) => found(figure, words).some(([from, to]) => /\d/.test(figure.slice(from, to))) || new Set(which(figure)).size > 1);
    const twin = hit.lang === "vi" ? "en" : "vi";
    const tags = make("p", { class: "tags" }, place, make("time", own, hit.date));
    if (hit.period) tags.append(make("span", own, hit.period));
    const english = lang === "en" || hit.lang === "en";
    if (say[hit.state] && (english || /missing|withdrawn/.test(hit.state))) tags.append(make("span", { class: "state" }, say[hit.state]));
    if (english || hit.state !== "missing") tags.append(make("a", { href: hit.twin, hreflang: twin, lang: twin }, twin === "vi" ? "Tiếng Việt" : "English"));
    const item = make("li", {}, make("h3", {}, make("a", { href: hit.url, "data-result-id": hit.id, ...tongue(hit.lang), ...tongue(hit.lang, "hreflang") }, ...marked(hit.title, words))));
    if (cut.text) item.append(lines);
    for (const figure of figures.slice(0, 3)) item.append(make("p", { class: "hit", ...tongue(hit.lang) }, ...marked(figure, words)));
    item.append(tags);
    const seen = new Set([...cut.words, ...which([hit.title, ...figures].join("\n"))]);
    const held = answer.holds(hit.report, +(hit.lang === "en"));
    const missing = held.filter((word) => !seen.has(words.indexOf(word)));
    if (missing.length >= held.length / 2 && missing.length) {
      item.quote = () => quote(hit, words, missing, item, lines);
      watch.observe(item);
    }
    return item;
  };

  // Links to the pages of the provinces that a query names; there is one also where no report is about them.
  async function place(text) {
    const home = new URL(list.dataset.places, location.href);
    places ||= fetch(home)
      .then((answer) => answer.text())
      .then((html) => [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("main a[href$='/']")])
      .catch(() => []);
    const asked = tokens(text);
    const names = ({ textContent }) => {
      const words = tokens(textContent.replace(/^Thành phố | City$/g, ""));
      return words.length > 1 && asked.some((_, from) => words.every((word, i) => asked[from + i]?.k === word.k && agree(asked[from + i].f, word.f) > 0.5));
    };
    const links = new Map((await places).filter(names).map((link) => [new URL(link.getAttribute("href"), home).href, link.textContent]));
    return [...links].map(([href, name]) => make("a", { href }, tell(say.place, { q: name })));
  }

  // A word as it was typed, or corrected, as a hit writes it: its letters alone may be a stem.
  const written = (word, typed, cards) => {
    if (word.s >= 0) return typed.normalize("NFC").slice(word.s, word.e);
    if (word.f !== word.k) return word.said;
    const plain = (text) => !/[^\0-\x7f]/.test(text);
    const texts = cards.flatMap((hit) => [hit.title, hit.summary]).map((text) => text.normalize("NFC"));
    for (const text of texts)
      for (const { k, s, e } of tokens(text)) if (k === word.k && (plain(text.slice(s, e)) || !plain(typed))) return text.slice(s, e).toLowerCase();
    return word.said;
  };

  const show = (...items) => {
    list.replaceChildren(...items);
    list.previousElementSibling.hidden = !items.length; // their heading
  };

  // The filters that are on, each a button that takes it off.
  function active(values, named) {
    const held = on.contains(document.activeElement);
    const off = (text, label, edit) => {
      const button = make("button", { type: "button", ...label }, ...text);
      button.addEventListener("click", () => change(edit, "chosen"));
      return button;
    };
    const buttons = values.map(([facet, id, value]) => {
      const name = `${filters.querySelector(`[data-facet=${facet}] summary`).textContent}: ${value}`;
      return off([name, make("span", { "aria-hidden": "true" }, " ×")], { "aria-label": tell(say.off, { n: name }) }, (to) => {
        const left = to.getAll(facet).filter((one) => one !== id);
        for (const name of [facet, "n"]) to.delete(name);
        for (const one of left) to.append(facet, one);
      });
    });
    if (values.length > 1) buttons.push(off([say.clear], {}, (to) => values.forEach(([facet]) => to.delete(facet)) || to.delete("n")));
    on.replaceChildren(...named, ...buttons);
    if (held) (buttons[0] || input).focus();
  }

  async function run() {
    const turn = ++asked;
    const asking = state();
    const text = (asking.get("q") || "").trim();
    const narrowed = [...filters.querySelectorAll("[data-facet]")].some((part) => asking.has(part.dataset.facet));
    const newest = asking.get("sort") === "new" || !text;
    const more = list.parentNode.querySelector(".more");
    if (!text && !narrowed) {
      more?.remove();
      show();
      [status.textContent, title.textContent, document.title] = ["", name, heading];
      browse.hidden = false;
      filters.hidden = jump.hidden = true;
      on.replaceChildren();
      return;
    }
    status.textContent = say.busy;
    try {
      const engine = index();
      const { filter, narrow, order, chosen } = narrowed || newest ? await import("./search-filter.js") : {};
      const none = { words: [], hits: text ? [] : await order(engine), holds: () => [] };
      const answer = (text && (await engine.search(text))) || none; // a text of signs alone finds nothing
      const fitting = async (reports) => {
        const left = narrowed ? await narrow(engine, asking, reports) : reports;
        return newest && text ? order(engine, left) : left;
      };
      const near = answer.near ? answer.hits.filter(answer.near) : [];
      const all = answer.whole ? answer.hits.filter(answer.full) : near.length ? near : answer.hits;
      const hits = [...(await fitting(all))]; // the filters count `all`, to which nothing is added
      const exact = hits.length;
      // Few reports with all the words: the nearest of the others follow.
      if (answer.whole && exact < 10) hits.push(...(await fitting(near.filter((report) => !answer.full(report)))).slice(0, 10 - exact));
      const many = 10 * Math.max(1, Math.min(50, +asking.get("n") || 1));
      const found = await Promise.all(hits.slice(0, many).map((report) => shown(answer, report)));
      const cards = newest ? found : await verify(found, answer);
      // A name whose words stand in a report, but nowhere together, is not what that report is about: “Bình Thuận”.
      const put = answer.words;
      const loose = put.length > 1 && put.length < 4 && answer.whole && !answer.best.links.some(Boolean) && put.some((word) => word.f !== word.k);
      const named = text && list.dataset.places && (!answer.whole || answer.mended || loose) ? await place(text) : [];
      const values = narrowed ? await chosen(engine, asking, lang) : [];
      if (turn !== asked) return;
      show(...cards.map((hit) => row(hit, answer)));
      more?.remove();
      if (hits.length > many) {
        const button = make("button", { type: "button" }, say.more);
        button.addEventListener("click", async () => {
          await change((to) => to.set("n", many / 10 + 1)); // no step of its own
          list.children[many]?.querySelector("a").focus();
        });
        list.after(make("p", { class: "more" }, button));
      }
      const mended = answer.mended ? tell(say.mended, { q: put.map((word) => written(word, text, cards)).join(" ") }) + " " : "";
      const shut = narrowed && all.length > 0 && !hits.length; // only the filters stand in the way
      const words = !hits.length ? (shut ? say.narrow : say.none) : (text && !answer.whole) || !exact ? say.near : newest ? say.newest : loose ? say.loose : say.best;
      const extra = exact && hits.length > exact ? tell(say.extra, { n: hits.length - exact }) : "";
      status.textContent = mended + counted(words, exact || hits.length) + extra;
      title.textContent = text ? tell(say.for, { q: text }) : name;
      document.title = text ? `${title.textContent} · ${heading}` : heading;
      browse.hidden = hits.length > 0 || shut;
      filters.hidden = jump.hidden = !hits.length && !narrowed; // nothing to filter
      active(values, named);
      filters.querySelector("select").value = asking.get("sort") || "";
      filters.found = { engine, asking, hits: all, lang, say };
      if (narrowed || filters.querySelector("details[open]")) (filter || (await import("./search-filter.js")).filter)(filters);
    } catch {
      status.textContent = say.lost;
    }
  }

  // One step back per query: what is typed has one entry of its own, which further typing replaces until it is settled,
  // by Enter, by a filter, by leaving the box or by two seconds of rest. No two neighbours ask the same.
  let draft = false, last;
  function change(edit, how) {
    const now = state().toString();
    const to = state();
    edit(to);
    const query = to.toString();
    const own = draft && how !== "chosen";
    draft = how === "typed" && (draft || query !== now);
    if (own && query !== now && query === last) return history.back();
    if (query !== now) {
      const push = how && !own;
      if (push) last = now;
      history[push ? "pushState" : "replaceState"](null, "", query ? "?" + query : location.pathname);
    }
    return run();
  }
  const ask = (how) =>
    change((to) => {
      const text = input.value.trim();
      if (text === (to.get("q") || "")) return;
      if (text) to.set("q", text);
      else to.delete("q");
      to.delete("n");
    }, how);
  const settle = () => (draft = false);
  const read = () => {
    clearTimeout(timer);
    settle();
    const text = state().get("q") || "";
    if (input.value.trim() !== text) input.value = text;
    run();
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      ask("typed");
      timer = setTimeout(settle, 2000);
    }, 250);
  });
  input.addEventListener("blur", settle);
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask("entered");
  });
  addEventListener("popstate", read);
  jump.addEventListener("click", (event) => {
    event.preventDefault(); // an entry for the jump would be one more step back
    filters.scrollIntoView();
    filters.focus({ preventScroll: true });
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("toggle", async ({ target }) => target.open && filters.found && (await import("./search-filter.js")).filter(filters), true);
  filters.addEventListener("change", ({ target }) =>
    change((to) => {
      to.delete("n");
      const chosen = new Set(target.type === "checkbox" ? to.getAll(target.name) : []);
      chosen[target.type !== "checkbox" || target.checked ? "add" : "delete"](target.value);
      to.delete(target.name);
      for (const value of [...chosen].filter(Boolean).sort()) to.append(target.name, value);
    }, "chosen"),
  );
  draft = input.value && !state().get("q"); // typed before the script was here
  if (draft) ask("typed");
  else read();
}
