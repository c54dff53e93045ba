import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { onSite } from "../../app/root";
import { Logo } from "../../ui/Logo";
import { CreateDoor, JoinDoor, StartDoor } from "./Doors";
import classes from "./Landing.module.css";
import { MyRooms } from "./MyRooms";

const CreateRoomDialog = lazy(() => import("../rooms/CreateRoomDialog"));

/** The first page: three doors, and the rooms that this browser owns. */
export function Landing() {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Logo />
      </header>
      <main id="content" className={classes.main}>
        <div className={classes.hero}>
          <h1>{t("landing.title")}</h1>
          <p>{t("landing.lead")}</p>
        </div>
        <div className={classes.doors}>
          <JoinDoor />
          <StartDoor />
          <CreateDoor onCreate={() => setCreating(true)} />
        </div>
        <MyRooms />
      </main>
      <footer className={classes.footer}>
        <span>{t("landing.footer")}</span>
        <a href={onSite("/licenses.txt")}>{t("landing.licences")}</a>
      </footer>
      {creating && (
        <Suspense fallback={null}>
          <CreateRoomDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </div>
  );
}
