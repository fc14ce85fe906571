/** Cards with room to decide, or lines to compare. */
export type Density = "roomy" | "dense";
