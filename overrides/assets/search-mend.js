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

// Vowels and ends of syllables that Vietnamese has: a word made so may well be meant, also where no report holds it.
const MEANT = /^(b|ch?|d|gh?|gi|h|kh?|l|m|nh?|ngh?|ph?|qu|r|s|th?|tr|v|x)?([aeiouy]|a[iouy]|e[ou]|i[aeu]|ieu|o[aeio]|oa[ioy]|oeo|u[aeiouy]|uo[iu]|ua[yu]|uy[aeu]|yeu?)(ch?|m|nh?|ng|p|t)?$/;

const word = (k, f = k) => ({ k, f, x: [], said: spelling(f) });
const sure = (form, k) => ({ ...word(k, form), sure: true }); // an editor wrote it: no slip of a finger

const swapped = (list, at, many, ...put) => [...list.slice(0, at), ...put, ...list.slice(at + many)];

export async function mend(text, first, { ask, agree, entries, load, tokens, fold, typing }) {
  // How good an answer is: the share of the query in the best report, and whether neighbours stand together there.
  const quality = ({ best, words }) => best.part + (0.3 * best.links.filter(Boolean).length) / Math.max(1, words.length - 1);
  let answer = first, bare;
  let record = quality(first) + 0.01;
  const offer = async (words, cost, fits = () => true) => {
    if (!words.length || words.map((one) => one.f).join(" ") === first.words.map((one) => one.f).join(" ")) return;
    const found = await ask(words.slice(0, 16));
    const value = quality(found) - cost;
    if (value <= record || !fits(found.best)) return;
    record = value;
    answer = { ...found, mended: true };
  };
  const done = () => answer !== first && answer !== bare && answer.best.part > 0.999;
  const missed = (at) => !first.best.words[at];
  const listed = async (letter) => [...((await load(`l/${letter}.json`)) || "").matchAll(/([a-z]+)(\d)/g)].map(([, key, many]) => [key, +many]);

  // The same words with the marks of those that fit nowhere left out, where one is found so and its neighbours stand
  // together: costs no byte.
  const tied = (links, at) => links[at - 1] || links[at];
  await offer(first.words.map((one, at) => (missed(at) ? word(one.k) : one)), 0.1, ({ words, links }) => {
    const won = words.flatMap((held, at) => (held && missed(at) ? [at] : []));
    return won.length > 0 && won.every((at) => tied(links, at));
  });
  if (answer !== first) bare = answer;

  const raw = text.trim().split(/\s+/);
  const typed = raw.map((one) => untyped(one, fold));
  if (typed.some(Boolean)) await offer(raw.flatMap((one, at) => (typed[at] ? [word(fold(typed[at]), typed[at])] : tokens(one))), 0);
  if (done()) return answer;

  // Other ways of saying a part of the query: one with a word that was missed, or one whose words stand apart.
  const keys = first.words.map((one) => one.k);
  const weak = (from, parts) => parts.some((_, i) => missed(from + i)) || (parts.length > 1 && !parts.some((_, i) => i && first.best.links[from + i - 1]));
  const said = (phrase) => {
    const parts = phrase.split(" ");
    const fits = (part, at) => keys[at] === fold(part) && agree(first.words[at].f, part) > 0.5;
    const at = keys.findIndex((_, from) => parts.every((part, i) => fits(part, from + i)) && weak(from, parts));
    return at < 0 ? [] : [{ at, parts, phrase }];
  };
  const whole = first.best.part > 0.999 && first.best.links.some(Boolean);
  const spoken = ((!whole && (await load("s.json"))) || []).flatMap((group) => group.flatMap(said).map((part) => ({ ...part, group })));
  spoken.sort((a, b) => b.parts.length - a.parts.length);
  for (const { at, parts, phrase, group } of spoken.slice(0, 1))
    for (const other of group.filter((one) => one !== phrase).slice(0, 6)) {
      const put = other.split(" ").map((form) => sure(form, fold(form)));
      // Half of another way of saying it is something else: “liên bang” is not Russia, “nước” and “anh” apart are no country.
      await offer(swapped(first.words, at, parts.length, ...put), 0.02, ({ words, links }) => put.every((_, i) => words[at + i] && (!i || links[at + i - 1])));
      if (done()) return answer;
    }

  // Two words run together: syllables that stand side by side somewhere, or English words.
  async function apart(words, at) {
    const key = words[at].k;
    for (let cut = 2; cut < key.length - 1; cut++) {
      const [left, right] = [key.slice(0, cut), key.slice(cut)];
      if (SYLLABLE.test(left) && SYLLABLE.test(right) && (await entries(left, right)).length) await offer(swapped(words, at, 1, word(left), word(right)), 0.05);
    }
    if (answer.best.part > 0.999) return;
    const heads = (await listed(key[0])).map(([one]) => one).filter((one) => one.length > 3 && key.startsWith(one));
    for (const left of heads.sort((a, b) => b.length - a.length).slice(0, 1)) {
      const right = key.slice(left.length);
      const tails = right.length > 2 ? (await listed(right[0])).map(([one]) => one).filter((one) => one === right || one === right + "e") : [];
      await offer(swapped(words, at, 1, word(left), ...tails.slice(0, 1).map((one) => word(one))), 0.1);
    }
  }

  // Words one or two slips away, or those that a word still being typed may become; neighbours in the query vouch for them.
  // A word that may be meant as it is needs one that does, and marks that were typed are no slips: Kạn is not “an”.
  const signed = 2 * first.words.filter((one) => one.f !== one.k).length >= first.words.length;
  async function near(words, at, cost) {
    const { k: key, f: typed } = words[at];
    const most = key.length > 5 ? 2 : 1;
    const unfinished = typing && at === words.length - 1;
    const strict = signed || typed !== key;
    const letters = new Set(unfinished ? key[0] : key[0] + (key[1] || "") + (ALIKE[key[0]] || ""));
    const found = [];
    for (const [other, many] of (await Promise.all([...letters].map(listed))).flat()) {
      const far = other === key ? 9 : unfinished && other.startsWith(key) ? 0.5 : slips(key, other, most);
      if (far <= most) found.push([far, -many, other]);
    }
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const [before, after] = [words[at - 1], words[at + 1]];
    const like = (written) => !strict || slips(typed, written, most) <= most;
    const behind = async (other) => (after ? (await entries(other, after.k)).filter((pair) => like(pair.name) && agree(after.f, pair.form) > 0.5) : []);
    const ahead = async (other) => (before ? (await entries(before.k, other)).filter((pair) => like(pair.form) && agree(before.f, pair.name) > 0.5) : []);
    // What follows a candidate stands in the candidate's own file; what a frequent word is followed by may be in many.
    const close = found.slice(0, 8);
    const followed = await Promise.all(close.map(([, , other]) => behind(other)));
    const some = followed.some((pairs) => pairs.length);
    const rated = await Promise.all(
      close.map(async ([far, many, other], i) => {
        const sides = [followed[i], !some || followed[i].length ? await ahead(other) : []].filter((pairs) => pairs.length).length;
        const begun = far === 0.5;
        const [form] = strict && !begun ? (await entries(other)).sort((a, b) => b.count - a.count).filter((one) => like(one.name)) : [{ name: other }];
        return form && (sides || begun || !(key.length < 4 || MEANT.test(key))) ? [sides - far / 2 - many / 40, word(other, form.name)] : [];
      }),
    );
    const fit = rated.filter((one) => one.length).sort((a, b) => b[0] - a[0]);
    for (const [, other] of fit.slice(0, 2)) await offer(swapped(words, at, 1, other), cost);
  }

  const from = answer === bare ? first : answer;
  const { best, rarity } = from;
  let words = from.words;
  for (let at = 0; at < from.words.length; at++) {
    const inner = at && at < words.length - 1;
    const parted = best.words[at] && inner && !best.links[at - 1] && !best.links[at] && best.links[at - 2] && best.links[at + 1];
    if ((best.words[at] && !parted) || words[at].sure || /\d/.test(words[at].k)) continue;
    if (!rarity[at] && words[at].k.length > 3 && !MEANT.test(words[at].k)) await apart(words, at);
    if (record > 1.1 && done()) return answer;
    await near(words, at, parted ? 0.4 / (words.length - 1) : 0.08); // both its pairs must come together
    if (answer !== from && answer !== bare && answer.words.length === words.length) words = answer.words;
  }
  return answer;
}
