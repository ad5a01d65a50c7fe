// Small comforts of every page. Nothing here is needed to read one; search itself is fetched when somebody turns to it.
const root = new URL("..", document.currentScript.src);
const boxes = document.querySelectorAll("input[data-search]"); // one a language where a page has both

function load() {
  if (document.querySelector("script[data-search-engine]")) return;
  const script = document.createElement("script");
  script.src = new URL("assets/search.js", root);
  script.type = "module";
  script.dataset.searchEngine = root.pathname;
  document.head.append(script);
}

for (const box of boxes) {
  if (document.body.dataset.kind === "search" || box === document.activeElement) load();
  box.addEventListener("focus", load);
  box.dataset.searchReady = "true"; // what is typed from now on is answered, also while the engine is on its way
}

if (boxes.length)
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!slash && !k) return;
    event.preventDefault();
    boxes[0].focus();
    boxes[0].select();
  });

// Phones cut the row.
document.querySelector(".nav:has(li:nth-child(n+4) [aria-current])")?.scrollBy(999, 0);

// The same place on the page in the other language, as headings have the same ids in both, and the same search, which
// changes with what is typed. The middle button counts as well.
for (const click of ["click", "auxclick"])
  document.addEventListener(click, ({ target }) => {
    const link = target.closest("a[hreflang]");
    if (link?.origin !== location.origin) return;
    if (location.hash && !link.hash) link.hash = location.hash;
    if (link.matches(".lang a")) link.search = location.search;
  });

// Phones show a row as a block. Safari then forgets that the table is one; these roles remind it. They are not in the page,
// where the HTML standard does not allow what an element already is.
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
