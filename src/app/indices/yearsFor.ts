import { type CompositeMethod, yearOf } from "../../core/index.ts";

/** No window of a method looks further back. */
const LONGEST_WINDOW = 10;

/** The years whose published figures a period needs: its own, and those before where the recipe looks at a window of years. */
export function yearsFor(
  { recipe }: Pick<CompositeMethod, "recipe">,
  period: string | undefined,
): readonly number[] | undefined {
  const year = period === undefined ? undefined : yearOf(period);
  if (year === undefined) return undefined;
  const wide = recipe.some((step) => "window" in step && step.window !== undefined);
  return wide ? Array.from({ length: LONGEST_WINDOW }, (_, before) => year - before) : [year];
}
