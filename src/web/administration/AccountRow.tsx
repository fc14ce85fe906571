import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Account } from "../../contract/access.ts";
import { divisionsQuery } from "../api/unitWork.ts";
import { ADMINISTRATION } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";
import { ROLES } from "../words/session.ts";

interface AccountRowProps {
  readonly account: Account;
  /** Names of units by key. */
  readonly unitNames: ReadonlyMap<string, string>;
  readonly busy: boolean;
  readonly edit: () => void;
  readonly reset: () => void;
  readonly toggle: () => void;
}

export function AccountRow({ account, unitNames, busy, edit, reset, toggle }: AccountRowProps) {
  const words = useWords(ADMINISTRATION);
  const roles = useWords(ROLES);
  return (
    <tr>
      <th scope="row">
        <span className="strong">{account.displayName}</span>
        <br />
        <span className="soft small">{[account.username, account.position].filter(Boolean).join(" · ")}</span>
      </th>
      <td data-head={words.roles}>
        {account.roles.map((grant) => (
          <div key={`${grant.role}${grant.unit ?? ""}${grant.division ?? ""}`}>
            {roles[grant.role]}
            {grant.unit !== null && (
              <span className="soft">
                {" "}
                (
                {grant.division !== undefined && (
                  <>
                    <DivisionName unit={grant.unit} division={grant.division} />,{" "}
                  </>
                )}
                {unitNames.get(grant.unit) ?? grant.unit})
              </span>
            )}
          </div>
        ))}
      </td>
      <td data-head={words.state}>
        <AccountState account={account} />
      </td>
      <td>
        <div className="row" style={{ flexWrap: "wrap" }}>
          <Button variant="default" size="sm" onClick={edit} aria-label={words.editOf(account.displayName)}>
            {words.edit}
          </Button>
          <Button variant="default" size="sm" onClick={reset} disabled={busy || account.disabled}>
            {words.reset}
          </Button>
          <Button
            variant="default"
            size="sm"
            onClick={toggle}
            disabled={busy}
            title={account.disabled ? undefined : words.disableHint}
          >
            {account.disabled ? words.enable : words.disable}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function DivisionName({ unit, division }: { readonly unit: string; readonly division: string }) {
  const { data } = useQuery(divisionsQuery(unit));
  return data?.find(({ key }) => key === division)?.name ?? division;
}

function AccountState({ account }: { readonly account: Account }) {
  const words = useWords(ADMINISTRATION);
  if (account.disabled) return <span className="tag tag-danger">{words.disabled}</span>;
  if (account.mustChangePassword) return <span className="tag tag-warning">{words.oneTimePending}</span>;
  return <span className="tag tag-success">{words.active}</span>;
}
