import type { Rect } from "../arrangement";
import type { FilmLayout, PlacedPerson } from "./filmLayout";
import { FILM } from "./filmLayout";

type Canvas = CanvasRenderingContext2D;

/** The picture of a track now; null before its first one. */
export type PictureOf = (track: MediaStreamTrack) => HTMLVideoElement | null;

const GROUND = "#100f0d";
const TILE = "#262320";
const VEIL = "rgb(16 15 13 / 72%)";
const VOICE = "#8f99ff";
const FONT = "system-ui, sans-serif";

/** Paints one picture of the recording. */
export function paintFilm(canvas: Canvas, layout: FilmLayout, pictureOf: PictureOf): void {
  canvas.fillStyle = GROUND;
  canvas.fillRect(0, 0, FILM.width, FILM.height);
  if (layout.screen) paintScreen(canvas, layout.screen, pictureOf);
  for (const placed of layout.people) paintPerson(canvas, placed, pictureOf);
  if (layout.more > 0) paintLabel(canvas, `+${layout.more}`, corner(FILM.width, FILM.height), 22);
}

/** A place in the lower end corner, where no name stands. */
function corner(width: number, height: number): Rect {
  return { x: width - 96, y: height - 48, width: 88, height: 44 };
}

function paintScreen(canvas: Canvas, screen: NonNullable<FilmLayout["screen"]>, of: PictureOf) {
  const picture = of(screen.track);
  if (!picture) return;
  const { x, y, width, height } = screen.at;
  const scale = Math.min(width / picture.videoWidth, height / picture.videoHeight);
  const [wide, high] = [picture.videoWidth * scale, picture.videoHeight * scale];
  canvas.drawImage(picture, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
}

function paintPerson(canvas: Canvas, { person, at }: PlacedPerson, pictureOf: PictureOf): void {
  const { x, y, width, height } = at;
  canvas.save();
  canvas.beginPath();
  canvas.roundRect(x, y, width, height, 12);
  canvas.clip();
  canvas.fillStyle = TILE;
  canvas.fillRect(x, y, width, height);
  const picture = person.video && pictureOf(person.video);
  if (picture) paintCover(canvas, picture, at);
  else paintInitials(canvas, person.initials, person.colour, at);
  if (person.speaking) {
    canvas.strokeStyle = VOICE;
    canvas.lineWidth = 8; // half of it is cut off at the edge
    canvas.beginPath();
    canvas.roundRect(x, y, width, height, 12);
    canvas.stroke();
  }
  paintLabel(canvas, person.name, at, height < 160 ? 15 : 20);
  canvas.restore();
}

/** Fills the place; what stands over at two sides is cut off, as on the stage. */
function paintCover(canvas: Canvas, picture: HTMLVideoElement, at: Rect): void {
  const scale = Math.max(at.width / picture.videoWidth, at.height / picture.videoHeight);
  const [wide, high] = [at.width / scale, at.height / scale];
  const [left, top] = [(picture.videoWidth - wide) / 2, (picture.videoHeight - high) / 2];
  canvas.drawImage(picture, left, top, wide, high, at.x, at.y, at.width, at.height);
}

function paintInitials(canvas: Canvas, initials: string, colour: string, at: Rect): void {
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  const radius = Math.min(at.width, at.height) * 0.22;
  canvas.fillStyle = colour;
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
  canvas.fill();
  canvas.fillStyle = "#fff";
  canvas.font = `600 ${Math.round(radius * 0.75)}px ${FONT}`;
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  canvas.fillText(initials, x, y);
}

/** Words at the lower start corner of a place, cut off where they do not fit. */
function paintLabel(canvas: Canvas, words: string, at: Rect, size: number): void {
  canvas.font = `500 ${size}px ${FONT}`;
  canvas.textAlign = "left";
  canvas.textBaseline = "middle";
  const fitting = fit(canvas, words, at.width - 40);
  const [height, width] = [size * 1.7, canvas.measureText(fitting).width + 20];
  const [x, y] = [at.x + 8, at.y + at.height - height - 8];
  canvas.fillStyle = VEIL;
  canvas.beginPath();
  canvas.roundRect(x, y, width, height, 8);
  canvas.fill();
  canvas.fillStyle = "#fff";
  canvas.fillText(fitting, x + 10, y + height / 2 + 1);
}

function fit(canvas: Canvas, words: string, width: number): string {
  if (canvas.measureText(words).width <= width) return words;
  const letters = Array.from(words);
  while (letters.length > 1 && canvas.measureText(`${letters.join("")}…`).width > width) {
    letters.pop();
  }
  return `${letters.join("")}…`;
}
