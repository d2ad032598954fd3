using System.Net;

namespace MatonTwilio.Gateway.Http;

/// <summary>The body of a request, which reports when it is written: the request leaves at that time.</summary>
internal sealed class DepartureReportingContent : HttpContent
{
    private readonly HttpContent _body;
    private readonly Action _departs;
    private readonly bool _isRepeatable;
    private bool _hasDeparted;

    /// <param name="body">The body.</param>
    /// <param name="departs">Called each time the body is written.</param>
    /// <param name="isRepeatable">Whether the body may be written again. HTTP/2 repeats a request that the server declares unprocessed, and a server may be wrong.</param>
    public DepartureReportingContent(HttpContent body, Action departs, bool isRepeatable)
    {
        _body = body;
        _departs = departs;
        _isRepeatable = isRepeatable;
        foreach (var (name, values) in body.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_hasDeparted && !_isRepeatable)
        {
            throw new IOException("The request was not repeated: it may have been carried out.");
        }

        _hasDeparted = true;
        _departs();
        return _body.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Headers.ContentLength ?? 0;
        return _body.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body.Dispose();
        }

        base.Dispose(disposing);
    }
}
