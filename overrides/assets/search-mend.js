// Second thoughts of the search, fetched only when a query finds no report with all its words: raw Telex or VNI keys,
// an editor's synonyms, words run together, slips of the finger. The better answer wins, and says what it looked for.

const SYLLABLE = /^(b|ch?|d|gh?|gi|h|kh?|l|m|nh?|ngh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(ch?|m|nh?|ng|p|t)?$/;
const HAT = { a: "â", e: "ê", o: "ô" };
const HOOK = { a: "ă", u: "ư", o: "ơ" };

// A word as typed on a Telex or VNI keyboard that was switched off, as a form; null if it is neither.
export function untyped(raw, fold) {
  let word = raw.toLowerCase();
  if (/[a-z]\d/.test(word))
    word = word
      .replace(/6/g, (_, at) => (word.slice(0, at).match(/[aeo](?=[^aeo]*$)/) || [""])[0])
      .replace(/\d/g, (key) => "0sfrxj6wwd"[key]);
  const [, head, rest] = word.match(/^(dd|[^aeiouyw]*)([aeiouyw][a-z]*)$/) || [];
  if (!rest) return null;
  let tone = "";
  let tail = rest.replace(/[sfrxj]/g, (key) => ((tone = " sfrxj".indexOf(key)), ""));
  tail = tail.replace(/([aeo])([^aeo]*)\1/, (_, vowel, between) => HAT[vowel] + between);
  if (tail.includes("w")) {
    const bare = tail.replace(/w/g, "");
    tail = bare.includes("uo") ? bare.replace("uo", "ươ") : tail.replace(/([auo])([^auow]*)w/, (_, vowel, between) => HOOK[vowel] + between).replace("w", "ư");
  }
  let onset = head === "dd" ? "đ" : head;
  if (onset === "d" && /d$/.test(tail)) [onset, tail] = ["đ", tail.slice(0, -1)];
  const made = onset + tail + tone;
  return made !== word && SYLLABLE.test(fold(made)) ? made : null;
}

// A form as people write it: its tone back on the vowel.
const SIGN = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
export function spelling(form) {
  const [, bare, tone] = form.match(/^(.*\D)([1-5])$/) || [];
  const [, onset, vowels, coda] = (bare || "").match(/^(qu|gi(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*)([aeiouyăâêôơư]+)(.*)$/) || [];
  if (!vowels) return form;
  const marked = vowels.search(/[ăâêôơư][^ăâêôơư]*$/);
  const at = marked >= 0 ? marked : coda ? vowels.length - 1 : vowels.length === 3 ? 1 : 0;
  return (onset + vowels.slice(0, at + 1) + SIGN[tone] + vowels.slice(at + 1) + coda).normalize("NFC");
}

// Slips between two words, a swap of neighbours counted once; anything above `most` is just more.
export function slips(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length];
}

// Sounds that spelling confuses, at the head of a syllable.
const ALIKE = { s: "x", x: "s", d: "gr", g: "d", r: "dg", l: "n", n: "l", c: "tk", t: "c", k: "c", i: "y", y: "i", v: "d" };

const word = (k, f = k) => ({ k, f, x: [], said: spelling(f) });

export async function mend(text, first, { ask, entries, load, tokens, fold }) {
  // How good an answer is: the share of the query in the best report, and whether neighbours stand together there.
  const quality = ({ best, words }) => best.part + (0.3 * best.links.filter(Boolean).length) / Math.max(1, words.length - 1);
  let answer = first, bare;
  let record = quality(first) + 0.01;
  const offer = async (words, cost) => {
    if (!words.length || words.map((one) => one.f).join(" ") === first.words.map((one) => one.f).join(" ")) return;
    const found = await ask(words.slice(0, 16));
    const value = quality(found) - cost;
    if (value <= record) return;
    record = value;
    answer = { ...found, mended: true };
  };
  const done = () => answer !== first && answer !== bare && answer.best.part > 0.999;

  // The same words with the marks of those that fit nowhere left out: costs no byte.
  const missed = (at) => !first.best.words[at];
  await offer(first.words.map((one, at) => (missed(at) ? word(one.k) : one)), 0.1);
  if (answer !== first) bare = answer;

  const raw = text.trim().split(/\s+/);
  const typed = raw.map((one) => untyped(one, fold));
  if (typed.some(Boolean)) await offer(raw.flatMap((one, at) => (typed[at] ? [word(fold(typed[at]), typed[at])] : tokens(one))), 0);
  if (done()) return answer;

  // Other ways of saying a part that holds a missed word: the longest such part of the query, the editor's order.
  const keys = first.words.map((one) => one.k);
  const said = (phrase) => {
    const parts = phrase.split(" ");
    const at = keys.findIndex((_, from) => parts.every((part, i) => keys[from + i] === part) && parts.some((_, i) => missed(from + i)));
    return at < 0 ? null : { at, parts, phrase };
  };
  const groups = (first.best.words.every(Boolean) ? null : await load("s.json")) || [];
  const spoken = groups.flatMap((group) => group.map(said).filter(Boolean).map((part) => ({ ...part, group })));
  spoken.sort((a, b) => b.parts.length - a.parts.length);
  for (const { at, parts, phrase, group } of spoken.slice(0, 1))
    for (const other of group.filter((one) => one !== phrase).slice(0, 6)) {
      await offer([...first.words.slice(0, at), ...other.split(" ").map((key) => word(key)), ...first.words.slice(at + parts.length)], 0.02);
      if (done()) return answer;
    }

  const words = [...answer.words];
  const { best, rarity } = answer;
  for (let at = 0; at < words.length; at++) {
    const key = words[at].k;
    const parted = rarity[at] && at && at < words.length - 1 && !best.links[at - 1] && !best.links[at];
    if ((best.words[at] && !parted) || key.length < 2 || /\d/.test(key)) continue;
    const [before, after] = [words[at - 1]?.k, words[at + 1]?.k];
    if (!rarity[at]) {
      for (let cut = 2; cut < key.length - 1; cut++) {
        const [left, right] = [key.slice(0, cut), key.slice(cut)];
        if (SYLLABLE.test(left) && SYLLABLE.test(right) && (await entries(left, right)).length) {
          words.splice(at, 1, word(left), word(right));
          await offer(words, 0.05);
        }
      }
      if (done()) return answer;
    }
    const most = key.length > 5 ? 2 : 1;
    const lists = await Promise.all([...new Set(key[0] + key[1] + (ALIKE[key[0]] || ""))].map((letter) => load(`l/${letter}.json`)));
    const near = [];
    for (const list of lists)
      for (const [, other, many] of (list || "").matchAll(/([a-z]+)(\d)/g)) {
        const far = other === key ? 9 : slips(key, other, most);
        if (far <= most) near.push([far, -many, other]);
      }
    near.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const rated = await Promise.all(
      near.slice(0, 8).map(async ([far, many, other]) => {
        const sides = await Promise.all([before && entries(before, other), after && entries(other, after)]);
        return [sides.filter((side) => side && side.length).length - far / 2 - many / 40, other];
      }),
    );
    rated.sort((a, b) => b[0] - a[0]);
    for (const [, other] of rated.slice(0, 2)) await offer(words.with ? words.with(at, word(other)) : words.map((one, i) => (i === at ? word(other) : one)), parted ? 0.15 : 0.08);
    if (answer !== first && answer.words.length === words.length) words.splice(0, words.length, ...answer.words);
  }
  return answer;
}
