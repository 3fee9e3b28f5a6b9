export default function NotFound() {
  return (
    <main className="notice">
      <h1>There is no story to preview here</h1>
      <p>
        <a href="/newsroom">Go to the stories</a>
      </p>
    </main>
  );
}
