// Runs the search's own script without a browser: node search_engine.mjs <script folder> <task> [<index folder>]; JSON on stdin and stdout.
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [scripts, task, folder] = process.argv.slice(2);
const own = mkdtempSync(join(tmpdir(), "search-"));
writeFileSync(join(own, "package.json"), '{"type":"module"}');
for (const name of ["search.js", "search-mend.js", "search-filter.js"]) copyFileSync(join(scripts, name), join(own, name));
const engine = await import(join(own, "search.js"));
const given = JSON.parse(readFileSync(0, "utf8"));

const tasks = {
  tokens: () => given.map((text) => engine.tokens(text).map(({ k, f, x }) => (x.length ? [k, f, x] : [k, f]))),
  agree: () => given.map(([typed, written]) => engine.agree(engine.tokens(typed)[0].f, engine.tokens(written)[0].f)),
  untyped: async () => {
    const { untyped } = await import(join(own, "search-mend.js"));
    return given.map((raw) => untyped(raw, engine.fold));
  },
  spelling: async () => {
    const { spelling } = await import(join(own, "search-mend.js"));
    return given.map(spelling);
  },
  read: () =>
    given.map((text) => {
      const groups = [[], [], [], []];
      const { reports, groups: of } = engine.postings(text);
      reports.forEach((report, at) => groups[of[at]].push(report));
      return groups;
    }),
  search: async () => {
    const answers = [];
    for (const text of given) {
      let bytes = 0;
      const index = engine.open(async (path) => {
        const file = join(folder, decodeURIComponent(path));
        if (!existsSync(file)) return null;
        const data = readFileSync(file);
        bytes += gzipSync(data).length;
        return JSON.parse(data);
      });
      const answer = await index.search(text);
      answers.push(answer ? { hits: answer.hits.slice(0, 10), whole: answer.whole, mended: !!answer.mended, words: answer.words.map((word) => word.said || word.k), bytes } : { hits: [], whole: 0, mended: false, bytes });
    }
    return answers;
  },
};
process.stdout.write(JSON.stringify(await tasks[task]()));
