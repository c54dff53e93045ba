import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { Elements } from "./Elements";
import { Logo } from "./Logo";
import classes from "./Message.module.css";

interface MessageProps {
  readonly title: ReactNode;
  readonly text: ReactNode;
  readonly action?: string;
  readonly onAction?: () => void;
  readonly children?: Elements;
}

/** A whole page with one sentence, one reason and one thing to do. */
export function Message({ title, text, action, onAction, children }: MessageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="content" className={classes.page}>
      <div className={classes.card}>
        <Logo />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{text}</p>
        {children}
        {action && (
          <Button size="lg" onClick={onAction}>
            {action}
          </Button>
        )}
      </div>
    </main>
  );
}
