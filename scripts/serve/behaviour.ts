/**
 * How a kind of static host answers, where hosts differ. An archive must work on all of them, so the tests
 * serve it in each of these ways.
 */
export interface Behaviour {
  /** What `/day` gets when `/day/index.html` exists: a redirect to `/day/` with this status, or the page itself. */
  folderWithoutSlash: 301 | 302 | 308 | "page";
  /** Whether `/about` gets `/about.html`. */
  addsHtml: boolean;
  /** Whether `/day/index.html` is redirected to `/day/`. */
  hidesIndex: boolean;
  /** Whether text is sent with its charset; without it, a browser goes by the file, and guesses for plain text. */
  sendsCharset: boolean;
  /** Whether names that start with `_` are left out unless the folder has a file `.nojekyll`. */
  jekyll: boolean;
}

/** A plain web server: nginx, Apache or Caddy as they come. */
const plain: Behaviour = {
  folderWithoutSlash: 301,
  addsHtml: false,
  hidesIndex: false,
  sendsCharset: true,
  jekyll: false,
};

/** The behaviours by name. */
export const behaviours = {
  plain,
  /** Adds `.html`, and drops `_astro/` unless told that the site is not Jekyll's. */
  "github-pages": { ...plain, addsHtml: true, jekyll: true },
  /** Temporary redirects, and the content type that was uploaded: usually one without a charset. */
  "s3-website": { ...plain, folderWithoutSlash: 302, sendsCharset: false },
  /** One address per page, the one with the slash. */
  "force-slash": { ...plain, folderWithoutSlash: 308, hidesIndex: true },
  /** Gives the page at `/day` too, where every relative link starts one folder higher. */
  "no-redirect": { ...plain, folderWithoutSlash: "page", addsHtml: true },
} satisfies Record<string, Behaviour>;

/** The name of a behaviour. */
export type BehaviourName = keyof typeof behaviours;
