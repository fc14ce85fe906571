import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Address of a running server, for `vite` in development only; the built workspace is served by that server itself. */
const SERVER = process.env["CHISO_URL"] ?? "http://127.0.0.1:3000";
const ASSETS = path.join(import.meta.dirname, "dist/web/assets");
/** Smaller files are not worth a second copy. */
const SMALLEST = 1024;

/** Writes each script and sheet compressed beside itself, once, so that the server never compresses while people wait. */
function compressedCopies(): Plugin {
  return {
    name: "compressed-copies",
    apply: "build",
    closeBundle() {
      for (const name of readdirSync(ASSETS)) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const file = path.join(ASSETS, name);
        const content = readFileSync(file);
        if (content.length < SMALLEST) continue;
        writeFileSync(`${file}.gz`, gzipSync(content));
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
      }
    },
  };
}

export default defineConfig({
  root: "src/web",
  base: "/lam-viec/",
  plugins: [react(), compressedCopies()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            {
              name: "mantine",
              test: /node_modules[\\/](@mantine[\\/](core|hooks|notifications)|@floating-ui)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": SERVER } },
});
