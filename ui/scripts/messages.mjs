// Checks the words of every language against each other and against the code, and writes the ids as a type.
// `--lenient` only warns: for a development server while words are being written.
import { FluentParser, Visitor } from "@fluent/syntax";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "messages");
/** Written and checked by the core, which uses the same files. */
const OF_THE_CORE = new Set(["refusals.ftl", "entries.ftl", "paper.ftl", "cli.ftl", "completion.ftl"]);
const faults = [];

class Variables extends Visitor {
  names = new Set();
  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
}

function read(language) {
  const found = new Map();
  for (const file of readdirSync(join(folder, language))
    .filter((name) => name.endsWith(".ftl"))
    .sort()) {
    const where = `${language}/${file}`;
    for (const entry of new FluentParser().parse(readFileSync(join(folder, language, file), "utf8")).body) {
      if (entry.type === "Junk") faults.push(`${where}: cannot be read: ${entry.content.trim().split("\n")[0]}`);
      if (entry.type !== "Message") continue;
      const id = entry.id.name;
      const isCore = OF_THE_CORE.has(file);
      if (found.has(id)) faults.push(`${where}: ${id} stands twice`);
      if (!isCore && !id.startsWith(`${file.slice(0, -4)}-`)) faults.push(`${where}: ${id} does not begin with the name of its file`);
      const variables = new Variables();
      variables.visit(entry);
      found.set(id, { isCore, variables: [...variables.names].sort().join(" ") });
    }
  }
  return found;
}

function sources(at, ending) {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = join(at, entry.name);
    if (entry.isDirectory()) return sources(path, ending);
    return ending.test(entry.name) && !/\.test\.ts$/.test(entry.name) && !/^(message-ids|requests)\.ts$/.test(entry.name)
      ? [readFileSync(path, "utf8")]
      : [];
  });
}

const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const words = new Map(languages.map((language) => [language, read(language)]));
const english = words.get("en");
for (const [language, found] of words) {
  for (const [id, { variables }] of english) {
    if (!found.has(id)) faults.push(`${language}: ${id} is missing`);
    // a plural case may leave the number out, never bring a variable that is not given
    else if (
      found
        .get(id)
        .variables.split(" ")
        .some((name) => name && !variables.split(" ").includes(name))
    ) {
      faults.push(`${language}: ${id} uses $${found.get(id).variables}, English gives $${variables}`);
    }
  }
  for (const id of found.keys()) if (!english.has(id)) faults.push(`${language}: ${id} is not in English`);
}

const own = [...english]
  .filter(([, { isCore }]) => !isCore)
  .map(([id]) => id)
  .sort();
const code = sources(join(root, "src"), /\.(ts|svelte)$/).join("\n");
// words that window and core share may be spoken by the core alone
const core = sources(join(root, "../src"), /\.rs$/).join("\n");
const literal = new Set([...`${code}\n${core}`.matchAll(/["'`]([a-z][a-z0-9-]+)["'`]/g)].map((match) => match[1]));
const families = [...code.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g), ...core.matchAll(/"([a-z][a-z0-9-]*-)\{/g)].map((match) => match[1]);
for (const id of own) {
  if (!literal.has(id) && !families.some((family) => id.startsWith(family))) faults.push(`${id} is used nowhere`);
}

const text = `// Made from messages/en by scripts/messages.mjs.\nexport type MessageId =\n${own.map((id) => `  | "${id}"`).join("\n")};\n`;
writeFileSync(join(root, "src/lib/message-ids.ts"), text);
for (const fault of faults) console.error(fault);
if (faults.length > 0 && !process.argv.includes("--lenient")) process.exit(1);
