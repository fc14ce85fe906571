import { useEffect, useState } from "react";

/** The machine's time, renewed every half minute. Only words depend on it; locks are the server's. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
