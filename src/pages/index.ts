export * from "./addresses.ts";
export { HomePage } from "./HomePage.tsx";
export { Layout, type PageFrame, type Section } from "./Layout.tsx";
export { NotFoundPage } from "./NotFoundPage.tsx";
export { RankingPage } from "./RankingPage.tsx";
export { renderPage } from "./render.ts";
export { SearchPage } from "./SearchPage.tsx";
export { SourcesPage } from "./SourcesPage.tsx";
export { UnitPage } from "./UnitPage.tsx";
