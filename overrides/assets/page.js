// Small comforts of every page, not needed to read one; search itself is fetched when somebody turns to it.
const root = new URL("..", document.currentScript.src);
const boxes = document.querySelectorAll("input[data-search]"); // some pages have one a language
const results = document.querySelector("main [data-search-results]"); // the search page's

// What the search page says until its own script speaks.
function tell(word, tag) {
  const said = document.createElement(tag);
  said.textContent = JSON.parse(results.dataset.say)[word];
  document.querySelector("[data-search-status]").replaceChildren(said);
  return said;
}

function load() {
  if (document.querySelector("script[data-search-engine]")) return;
  const script = document.createElement("script");
  script.src = new URL("assets/search.js", root);
  script.type = "module";
  script.dataset.searchEngine = root.pathname;
  script.onerror = () => {
    script.remove(); // so focus tries again
    if (results) tell("lost", "a").href = ""; // this very page
  };
  document.head.append(script);
}

for (const box of boxes) {
  if (results || box === document.activeElement) load();
  box.addEventListener("focus", load);
  box.dataset.searchReady = "true"; // what is typed from now on is answered
}

if (results && location.search) {
  boxes[0].value ||= new URLSearchParams(location.search).get("q") || "";
  tell("busy", "span");
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const asked = event.ctrlKey || event.metaKey ? event.key.toLowerCase() === "k" : event.key === "/" && !typing;
  if (!asked || event.altKey) return;
  event.preventDefault();
  boxes[0].focus();
  boxes[0].select();
});

// Phones cut the row.
document.querySelector(".nav:has(li:nth-child(n+4) [aria-current])")?.scrollBy(999, 0);

// The same place in the other language, where headings have the same ids, and the same search as it stands now.
for (const click of ["click", "auxclick"])
  document.addEventListener(click, ({ target }) => {
    const link = target.closest("a[hreflang]");
    if (link?.origin !== location.origin) return;
    if (location.hash && !link.hash) link.hash = location.hash;
    if (link.matches(".lang a")) link.search = location.search;
  });

// One language or both is seen; this says it.
for (const found of ["load", "hashchange"])
  addEventListener(found, () => {
    const both = document.querySelector(".par [lang=vi]")?.checkVisibility();
    document.querySelectorAll(".tog a").forEach((link, at) => (link.ariaCurrent = both == at));
  });

// Phones show a row as a block. Safari then forgets that the table is one; these roles remind it. They are not in the page,
// where HTML does not allow what an element already is.
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
for (const part of document.querySelectorAll("table.figs, table.figs :is(thead, tbody, tr, td, th)")) {
  part.setAttribute("role", ROLES[part.tagName] ?? (part.scope === "row" ? "rowheader" : "columnheader"));
}

for (const link of document.querySelectorAll("[data-print]")) {
  link.hidden = false;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    print();
  });
}
