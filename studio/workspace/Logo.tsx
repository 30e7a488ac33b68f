/** Hemvist's logo: a house with someone in the doorway. */
export function Logo() {
  return (
    <svg viewBox="0 0 64 64" width="100%" height="100%" role="img">
      <title>Hemvist</title>
      <rect width="64" height="64" rx="14" fill="#0b5d3b" />
      <path d="M14 33 32 16l18 17v15a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3z" fill="#fff8ec" />
      <circle cx="32" cy="37" r="6.5" fill="#f2b8c6" />
      <path d="M32 43.5V51" stroke="#0b5d3b" strokeWidth="4" strokeLinecap="round" />
    </svg>
  )
}
