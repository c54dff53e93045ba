import { Button } from "@mantine/core";
import i18next from "i18next";
import type { ReactNode } from "react";
import { Component } from "react";
import classes from "./Part.module.css";

interface PartProps {
  /** What has no place of its own on the page, as what is only spoken, is missed without a word. */
  readonly unseen?: boolean;
  readonly children: ReactNode;
}

/** A part of the page that may break without the rest: the meeting goes on, and the part can be tried again. */
export class Part extends Component<PartProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    if (this.props.unseen) return null;
    return (
      <div role="alert" className={classes.broken}>
        <p>{i18next.t("gone.part.text")}</p>
        <Button variant="default" onClick={() => this.setState({ broken: false })}>
          {i18next.t("app.tryAgain")}
        </Button>
      </div>
    );
  }
}
