import "../look/tasks.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { choicesQuery } from "../api/tasks.ts";
import { ExchangePanel } from "../exchange/ExchangePanel.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { useWords } from "../words/language.tsx";
import { TASKS } from "../words/tasks.ts";
import { BoardView } from "./BoardView.tsx";
import { CalendarView } from "./CalendarView.tsx";
import { VIEWS, viewIn } from "./filters.ts";
import { ListView } from "./ListView.tsx";
import { MyWork } from "./MyWork.tsx";

/** Tasks: own work, the list, the board by state and the month; the choice lies in the address. */
export function Component() {
  const words = useWords(TASKS);
  const [params] = useSearchParams();
  const [exchanging, setExchanging] = useState(false);
  const choices = useQuery(choicesQuery());
  const offices = choices.data?.offices ?? [];
  const view = viewIn(params);
  const names = { "cua-toi": words.mine, "danh-sach": words.list, bang: words.board, lich: words.calendar };
  const to = (next: string) => {
    const address = new URLSearchParams(params);
    address.set("xem", next);
    address.delete("trang");
    return `?${address}`;
  };
  const first = offices[0]?.units[0];
  return (
    <div className="page">
      <PageTitle title={words.title}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <div className="row task-acts no-print">
        {offices.length > 0 && (
          <>
            <Button component={Link} to="/nhiem-vu/moi">
              {words.set}
            </Button>
            <Button variant="default" aria-expanded={exchanging} onClick={() => setExchanging(!exchanging)}>
              {words.fromFile}
            </Button>
          </>
        )}
        <Button component={Link} variant="default" to="/nhiem-vu/dinh-ky">
          {words.duties}
        </Button>
        {first !== undefined && (
          <Button component={Link} variant="default" to={`/nhiem-vu/don-vi/${first.unit}`}>
            {words.overview}
          </Button>
        )}
      </div>
      {exchanging && (
        <div className="task-exchange">
          <ExchangePanel base="/exchange/tasks" close={() => setExchanging(false)} />
        </div>
      )}
      <nav className="sub-nav" aria-label={words.views}>
        {VIEWS.map((each) => (
          <Link key={each} to={to(each)} aria-current={each === view ? "page" : undefined}>
            {names[each]}
          </Link>
        ))}
      </nav>
      {view === "cua-toi" && <MyWork offices={offices.map(({ office }) => office.unit)} />}
      {view === "danh-sach" && <ListView maySet={offices.length > 0} />}
      {view === "bang" && <BoardView />}
      {view === "lich" && <CalendarView />}
    </div>
  );
}
