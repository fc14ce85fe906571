import { queryOptions } from "@tanstack/react-query";
import { OutlookUnits } from "../../contract/outlook.ts";
import { read } from "./client.ts";

/** Units whose standing, risks and what-ifs the reader may see, their own first. */
export const outlookUnitsQuery = queryOptions({
  queryKey: ["outlook", "units"],
  queryFn: ({ signal }) => read(OutlookUnits, "/outlook/units", signal),
});
