import type { ComponentView, RankingView } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { inLanguage, rankingPath } from "./addresses.ts";
import { partLabel, regionName } from "./names.ts";
import { wordsOf } from "./words.ts";

/** Choice of component and region as a plain form: the answer is an address that can be kept and sent. */
export function RankingFilter({ view, lang }: { view: RankingView; lang: Lang }) {
  const words = wordsOf(lang);
  const { index, components, component, regions } = view;
  const choices = withHeadline(view);
  if (choices.length < 2 && regions.length < 2) return null;
  return (
    <form className="filter" action={inLanguage(rankingPath(index.id, view.year), lang)}>
      {choices.length > 1 && (
        <label>
          <span>{words.component}</span>
          <select name="thanh-phan" defaultValue={component.code}>
            {choices.map((one) => (
              <option key={one.code} value={one.code}>
                {`${"\u2003".repeat(depth(one, components))}${partLabel(one, lang) ?? words.wholePart}`}
              </option>
            ))}
          </select>
        </label>
      )}
      {regions.length > 1 && (
        <label>
          <span>{words.region}</span>
          <select name="vung" defaultValue={view.region ?? ""}>
            <option value="">{words.allRegions}</option>
            {regions.map((region) => (
              <option key={region} value={region}>
                {regionName(region, lang)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit">{words.show}</button>
    </form>
  );
}

/** A headline that is only the sum of its parts can be chosen all the same. */
function withHeadline({ index, components, component }: RankingView): readonly ComponentView[] {
  const present = components.some((one) => one.code === index.headline);
  return present || component.code !== index.headline ? components : [component, ...components];
}

function depth(component: ComponentView, components: readonly ComponentView[]): number {
  const parent = components.find((one) => one.code === component.parent);
  return parent ? 1 + depth(parent, components) : 0;
}
