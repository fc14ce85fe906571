import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Address of a running server, for `vite` in development only; the built workspace is served by that server itself. */
const SERVER = process.env["CHISO_URL"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  root: "src/web",
  base: "/lam-viec/",
  plugins: [react()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        advancedChunks: {
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
