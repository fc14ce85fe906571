/** Stands at the foot of every page whose units and figures are made up. */
export const ILLUSTRATION_NOTE = "Tài liệu minh họa: đơn vị và số liệu không có thật.";
