using System.Net;

namespace MatonTwilio.Gateway.Http;

/// <summary>A request's body that tells when it is written: when the request leaves.</summary>
internal sealed class DepartureReportingContent : HttpContent
{
    private readonly HttpContent _body;
    private readonly Action _leaves;

    public DepartureReportingContent(HttpContent body, Action leaves)
    {
        _body = body;
        _leaves = leaves;
        foreach (var (name, values) in body.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _leaves();
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
