import { Loader } from "@mantine/core";
import classes from "./Message.module.css";

/** A whole page that waits. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <div className={classes.page} role="status">
      <Loader aria-hidden />
      <span className="visually-hidden">{label}</span>
    </div>
  );
}
