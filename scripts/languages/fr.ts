import type { Language } from "./language.ts";

export const fr: Language = {
  code: "fr",
  months: [
    ["janvier", "janv"],
    ["février", "févr", "fév"],
    ["mars"],
    ["avril", "avr"],
    ["mai"],
    ["juin"],
    ["juillet", "juil"],
    ["août"],
    ["septembre", "sept"],
    ["octobre", "oct"],
    ["novembre", "nov"],
    ["décembre", "déc"],
  ],
  weekdays: [["lundi"], ["mardi"], ["mercredi"], ["jeudi"], ["vendredi"], ["samedi"], ["dimanche"]],
  hourWords: ["heures", "h"],
  dateWords: ["le"],
  relative: [String.raw`il y a \d{1,3} ?(?:s|secondes?|min|minutes?|h|heures?|jours?)`],
  furniture: [
    "partager(?: (?:sur|par) .{1,30})?|imprimer|commenter|commentaires?|publicité|lire (?:aussi|la suite).{0,60}",
    "voir plus.{0,20}|charger plus.{0,20}|haut de page|envoyer par e-mail|s’abonner|s'abonner",
  ],
  tail: ["sur le même (?:sujet|thème)", "à lire aussi", "tous droits réservés", "les plus lus"],
  notices: ["mis à jour", "publié ", "dernière mise à jour", "(?:toutes )?les heures sont "],
  contributors: ["par \\p{Lu}", "live animé par "],
  keyEvents: ["l[’']essentiel", "les temps forts", "à retenir"],
  marks: [
    { kind: "updated", match: "^mis à jour (?:à|le) \\S.{0,40}$" },
    { kind: "pinned", match: "^épinglé$" },
    { kind: "breaking", match: "^(?:urgent|alerte)(?: ?:|$)" },
    { kind: "summary", match: "^(?:résumé|le point|ce qu[’']il faut retenir)(?: .{0,40})?$" },
    {
      kind: "closing",
      match: "(?:ce|notre) (?:live|direct) (?:est (?:maintenant )?(?:terminé|fini)|se termine|s[’']achève)",
    },
  ],
  diaryWords: ["journal", "carnet", "carnets"],
  reports: String.raw`(?:,? (?:a )?(?:rapporte|rapporté|rapportent|annonce|annoncé|indique|indiqué|écrit|affirme|affirmé)(?!\p{L}))`,
  told: String.raw`(?<!\p{L})(?:selon|d[’']après|a déclaré à|a dit à|cité par|cités par|cité dans)(?: l[’']agence| le journal| le quotidien)?(?: la| le| l[’'])? `,
};
