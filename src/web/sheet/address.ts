import { createContext, useContext } from "react";
import type { SheetAddress } from "../api/sheet.ts";

export const AddressContext = createContext<SheetAddress>({ round: "", unit: "" });

export function useAddress(): SheetAddress {
  return useContext(AddressContext);
}
