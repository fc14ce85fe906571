import { UI_EXAMPLES } from "../ui/examples.ts";
import { Layout, type PageFrame } from "./Layout.tsx";

/** Every component in every state: what we look at, and what the accessibility run looks at. */
export function GalleryPage(frame: PageFrame) {
  const title = frame.lang === "vi" ? "Thành phần giao diện" : "Components";
  return (
    <Layout {...frame} title={title} description={title} section={null}>
      <div className="page">
        <h1>{title}</h1>
        {Object.entries(UI_EXAMPLES).map(([component, examples]) => (
          <section key={component}>
            <h2>{component}</h2>
            {examples.map(({ name, element }) => (
              <div key={name} className="gallery-example">
                <h3>{name}</h3>
                {element}
              </div>
            ))}
          </section>
        ))}
      </div>
    </Layout>
  );
}
