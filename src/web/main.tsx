import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./look/fonts.css";
import "../ui/tokens.css";
import "./look/ground.css";
import "./look/shell.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { answerIn } from "./api/client.ts";
import { createQueryClient } from "./api/queryClient.ts";
import { theme, variables } from "./look/theme.ts";
import { createRouter } from "./shell/router.tsx";
import { type Language, LanguageProvider, storedLanguage } from "./words/language.tsx";

const RELOADED = "chiso:reloaded";
const RELOAD_PAUSE_MS = 10_000;

// A newer build has replaced the file of a page: read the workspace again. What is unsaved lies on this machine.
addEventListener("vite:preloadError", () => {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (Date.now() - last < RELOAD_PAUSE_MS) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const queries = createQueryClient();
answerIn(storedLanguage());

/** What is on screen is read again in the language chosen. */
function changeLanguage(language: Language): void {
  answerIn(language);
  void queries.invalidateQueries();
}

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
      <LanguageProvider changing={changeLanguage}>
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-center" />
          <RouterProvider router={createRouter()} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
