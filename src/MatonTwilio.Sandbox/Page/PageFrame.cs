using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>The parts that every view of the page has: the head, the links between the views, and the headers that block scripts and other sites.</summary>
internal static class PageFrame
{
    // The style sheet is a constant of the source, so it is inserted unchanged.
    private const string Style = """
        :root { color-scheme: light dark; --line: #d0d7de; --soft: #57606a; --paper: #ffffff; --ink: #1f2328; --link: #0969da }
        @media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #9198a1; --paper: #0d1117; --ink: #e6edf3; --link: #58a6ff } }
        * { box-sizing: border-box }
        body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--paper); color: var(--ink); overflow-wrap: anywhere }
        body { font: 15px/1.45 system-ui, sans-serif }
        h1 { font-size: 1.3rem; margin: 0 } h2 { font-size: 1.05rem; margin: 1.5rem 0 .4rem }
        nav a { margin-right: 1rem } a { color: var(--link) }
        ul { list-style: none; margin: 0; padding: 0 } li { border-top: 1px solid var(--line); padding: .4rem 0 }
        li p { margin: .15rem 0 0; white-space: pre-wrap } small, .none { color: var(--soft) }
        pre { margin: 0; padding: .6rem; border: 1px solid var(--line); white-space: pre-wrap; font: 13px/1.4 ui-monospace, monospace }
        form { border: 1px solid var(--line); padding: .8rem; margin: .6rem 0; display: grid; gap: .6rem; max-width: 30rem }
        label { display: grid; gap: .2rem }
        input, select, textarea, button { font: inherit; padding: .35rem; width: 100%; color: inherit; background: var(--paper); border: 1px solid var(--soft) }
        """;

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.ReplaceLineEndings("\n"))))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly KeyValuePair<string, string>[] Headers =
    [
        new("Content-Security-Policy", Policy),
        new("X-Content-Type-Options", "nosniff"),

        // With no-referrer, a browser would send the page's own forms without their origin.
        new("Referrer-Policy", "same-origin"),
        new("Cache-Control", "no-store"),
    ];

    /// <summary>A complete page.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="refreshes">Whether the browser loads it again every two seconds.</param>
    /// <param name="content">The content of the page.</param>
    public static HttpReply Reply(int status, bool refreshes, Html content) => HttpReply.Html(status, $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        {(refreshes ? "<meta http-equiv=\"refresh\" content=\"2\">" : "")}
        <title>Sandbox</title>
        <style>{Style.ReplaceLineEndings("\n")}</style>
        </head>
        <body>
        <header><h1>Sandbox</h1><nav><a href="/">Activity</a><a href="/controls">Controls</a></nav></header>
        <main>
        {content}
        </main>
        </body>
        </html>
        """) with { Headers = Headers };

    /// <summary>Redirects the browser to the activity after a form was carried out.</summary>
    public static HttpReply ToActivity { get; } = new(303, null, default) { Headers = [new("Location", "/")] };
}
