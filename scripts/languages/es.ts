import type { Language } from "./language.ts";

export const es: Language = {
  code: "es",
  months: [
    ["enero", "ene"],
    ["febrero", "feb"],
    ["marzo", "mar"],
    ["abril", "abr"],
    ["mayo"],
    ["junio", "jun"],
    ["julio", "jul"],
    ["agosto", "ago"],
    ["septiembre", "setiembre", "sept", "sep"],
    ["octubre", "oct"],
    ["noviembre", "nov"],
    ["diciembre", "dic"],
  ],
  weekdays: [["lunes"], ["martes"], ["miércoles"], ["jueves"], ["viernes"], ["sábado"], ["domingo"]],
  hourWords: ["horas", "hs", "h"],
  dateWords: ["de", "del", "el"],
  relative: [String.raw`hace \d{1,3} ?(?:s|segundos?|min|minutos?|h|horas?|días?)`],
  furniture: [
    "compartir(?: en .{1,30})?|imprimir|comentarios?|publicidad|leer más.{0,3}|ver más.{0,20}|cargar más.{0,20}",
    "subir|enviar por correo|minuto descripción",
  ],
  tail: [
    "noticias relacionadas",
    "más información",
    "te puede interesar",
    "todos los derechos reservados",
    "lo más visto",
  ],
  notices: [
    "actualizado",
    "última actualización",
    "publicado ",
    "sigue en directo ",
    "lo último, minuto a minuto",
  ],
  contributors: ["por \\p{Lu}", "informan? \\p{Lu}"],
  keyEvents: ["las claves", "lo más importante", "momentos clave"],
  marks: [
    { kind: "updated", match: "^actualizado (?:a las|el) \\S.{0,40}$" },
    { kind: "pinned", match: "^(?:fijado|destacado)$" },
    { kind: "breaking", match: "^(?:última hora|urgente)(?::|$)" },
    { kind: "summary", match: "^(?:resumen|lo esencial)(?: .{0,40})?$" },
    {
      kind: "closing",
      match:
        "(?:cerramos|termina|finaliza|aquí acaba) (?:aquí )?(?:este|esta|nuestro|nuestra|el|la) (?:directo|narración|cobertura|minuto a minuto|relato)",
    },
  ],
  firstPerson: String.raw`(?<!\p{L})(?:yo|mi|mis|me)(?!\p{L})`,
  diaryWords: ["diario de guerra", "diario íntimo", "bitácora"],
  reports: String.raw`(?:,? (?:ha )?(?:informa|informó|informado|reporta|reportó|señala|señaló|publica|publicó|dice|dijo)(?!\p{L}))`,
  told: String.raw`(?<!\p{L})(?:según|dijo a|declaró a|ha dicho a|informa|citado por|citada por|de acuerdo con)(?: la agencia| el diario)?(?: la| el)? `,
};
