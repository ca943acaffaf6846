import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import { DOMAINS, FOLDERS } from "./folders.js";
import svelteConfig from "./svelte.config.js";

/** Sides are logical (start, end), or Arabic would be laid out wrong; and the content security policy drops every literal style attribute. */
const look = {
  rules: {
    "logical-sides": {
      meta: { type: "problem", schema: [] },
      create(context) {
        const sided = /(?:^|[\s;{-])(?:left|right)\s*:|:\s*(?:left|right)\s*[;}!]|-(?:left|right)(?:-\w+)?\s*:/m;
        return {
          SvelteStyleElement(node) {
            const text = context.sourceCode.getText(node);
            const at = sided.exec(text);
            if (at) context.report({ node, message: `physical side in CSS: "${at[0].trim()}"; use inline-start or inline-end` });
          },
        };
      },
    },
    "no-style-attribute": {
      meta: { type: "problem", schema: [] },
      create(context) {
        return {
          SvelteAttribute(node) {
            if (node.key.name === "style") context.report({ node, message: "use a style: directive; the policy drops style attributes" });
          },
        };
      },
    },
  },
};

const forbid = (folders) => folders.map((folder) => ({ regex: `^\\$${folder}/`, message: "a tier imports only what stands below it" }));
const up = { regex: "^\\.\\./", message: "write $folder/file, not a path that leaves the folder" };
const tauri = { regex: "^@tauri-apps/", message: "only lib/host.ts knows the host" };
const tier = (files, forbidden) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [...forbid(forbidden), up, tauri] }] },
});

export default ts.config(
  { ignores: ["dist", "test-results", "node_modules", "src/lib/requests.ts", "src/lib/message-ids.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
    plugins: { look },
    rules: { "look/logical-sides": "error", "look/no-style-attribute": "error", "no-undef": "off" },
  },
  // {" "} between two elements is how a space survives the formatter
  { rules: { "svelte/prefer-svelte-reactivity": "off", "svelte/no-useless-mustaches": "off" } },
  tier(
    ["src/lib/**"],
    FOLDERS.filter((folder) => folder !== "lib"),
  ),
  tier(
    ["src/parts/**"],
    FOLDERS.filter((folder) => folder !== "lib" && folder !== "parts"),
  ),
  ...DOMAINS.map((domain) => tier([`src/${domain}/**`], [...DOMAINS.filter((other) => other !== domain), "views"])),
  tier(["src/views/**"], []),
  { files: ["src/lib/host.ts"], rules: { "no-restricted-imports": "off" } },
);
