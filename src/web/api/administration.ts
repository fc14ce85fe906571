import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { Account, type CreateAccount, type EditAccount, OneTimePassword } from "../../contract/access.ts";
import { type CreateUnit, UnitView } from "../../contract/units.ts";
import { read, send } from "./client.ts";

export const accountsQuery = queryOptions({
  queryKey: ["accounts"],
  queryFn: ({ signal }) => read(z.array(Account), "/accounts", signal),
});

/** Every unit of a family (all families when empty), or those whose name holds the words. */
export const unitsQuery = (family: string, words: string) =>
  queryOptions({
    queryKey: ["units", family, words],
    queryFn: ({ signal }) =>
      read(z.array(UnitView), `/units?${new URLSearchParams({ family, q: words })}`, signal),
  });

/** Runs a change and reads the list again when it is done. */
function useListChange<Input, Output>(list: string, change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: [list] }),
  });
}

export const useCreateAccount = () =>
  useListChange("accounts", (typed: z.input<typeof CreateAccount>) =>
    send(OneTimePassword, "POST", "/accounts", typed),
  );

export const useEditAccount = () =>
  useListChange(
    "accounts",
    ({ id, change }: { readonly id: string; readonly change: z.infer<typeof EditAccount> }) =>
      send(Account, "PATCH", `/accounts/${id}`, change),
  );

export const useResetPassword = () =>
  useListChange("accounts", (id: string) => send(OneTimePassword, "POST", `/accounts/${id}/password`));

export const useCreateUnit = () =>
  useListChange("units", (typed: z.input<typeof CreateUnit>) => send(UnitView, "POST", "/units", typed));
