import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { FOLDERS } from "./folders.js";

/**
 * The font packages name their faces "... Variable" and repeat the Latin letters in every script. The tokens name the plain families, so faces are renamed here
 * and each script keeps only its own ranges. A script that the tokens do not name joins "Noto Sans" itself, told apart by its unicode range.
 */
function fontFaces(): Plugin {
  const named = /Noto Sans (?:Arabic|Ethiopic|Devanagari|Khmer|Thai|KR|SC)/;
  return {
    name: "rollbook-font-faces",
    enforce: "pre",
    transform(code, id) {
      const script = /@fontsource-variable\/noto-sans(?:-([a-z]+))?\/.*\.css$/.exec(id);
      if (!script) return null;
      const blocks = code.split(/(?=\/\* noto-sans)/);
      const own = blocks.filter((block) => {
        const face = /\/\* noto-sans(?:-[a-z]+)?-(\[?[\w-]+\]?)-wght-normal/.exec(block)?.[1] ?? "";
        return script[1] === undefined ? true : face === script[1] || face.startsWith("[");
      });
      const family = (name: string): string => named.exec(name)?.[0] ?? "Noto Sans";
      return own.join("").replace(/font-family: '([^']+)'/g, (_, name: string) => `font-family: '${family(name)}'`);
    },
  };
}

export default defineConfig({
  plugins: [fontFaces(), svelte(), svelteTesting()],
  clearScreen: false,
  resolve: {
    alias: FOLDERS.map((folder) => ({
      find: `$${folder}`,
      replacement: fileURLToPath(new URL(`./src/${folder}`, import.meta.url)),
    })),
  },
  server: {
    port: Number(process.env.ROLLBOOK_UI_PORT ?? 5173),
    strictPort: true,
    host: "127.0.0.1",
    watch: { ignored: ["**/src-tauri/**"] },
  },
  envPrefix: ["VITE_", "TAURI_ENV_*"],
  build: {
    // WebKitGTK 2.50 (Debian 12), WebView2, macOS 13+
    target: process.env.TAURI_ENV_PLATFORM === "windows" ? "chrome111" : "safari16.4",
    sourcemap: Boolean(process.env.TAURI_ENV_DEBUG),
    // a data: URL would be refused by the content security policy
    assetsInlineLimit: 0,
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"], setupFiles: ["dev/jsdom.ts"] },
});
