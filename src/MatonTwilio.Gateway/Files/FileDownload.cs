using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>
/// Downloads one file, from the gateway or from the URL to which the gateway redirects. An interrupted transfer resumes if the server supports that for the same
/// version of the file; otherwise it starts again.
/// </summary>
/// <param name="transport">Sends the requests.</param>
/// <param name="first">The request to the gateway.</param>
/// <param name="sid">The record's SID, for the file's name.</param>
/// <param name="form">The requested format.</param>
/// <param name="target">The folder and name of the file.</param>
/// <param name="arrived">Receives the number of bytes of each block; null to ignore it.</param>
internal sealed class FileDownload(Transport transport, ApiRequest first, string sid, FileForm form, FileTarget target, Action<long>? arrived) : IAsyncDisposable
{
    private const int BlockSize = 128 * 1024;

    private PartialFile? _part;

    /// <summary>Downloads the file.</summary>
    /// <param name="cancellation">Ends the download. If the rest can be requested later, the bytes so far are kept.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="MatonException">The file could not be downloaded, or could not be saved.</exception>
    public Task<string> RunAsync(CancellationToken cancellation)
    {
        target.RequireFree(sid, form);
        _part = PartialFile.Find(target.Folder, FileTarget.StemFor(sid, form));
        return transport.RetryAsync(first, AttemptAsync, cancellation);
    }

    public ValueTask DisposeAsync() => _part?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<string> AttemptAsync(CancellationToken cancellation)
    {
        var request = _part?.Rest is { } rest ? rest.Ask(first) : first;
        for (var hop = 0; hop <= Redirect.MostHops; hop++)
        {
            var here = request;
            var (path, next) = await transport.AttemptAsync(here, (response, limit, stop) => TakeAsync(here, response, limit, stop), cancellation).ConfigureAwait(false);
            if (path is not null)
            {
                return path;
            }

            request = next!;
        }

        throw Failures.TooManyRedirects(request);
    }

    // The path of the file, or the request for the next redirect.
    private async ValueTask<(string? Path, ApiRequest? Next)> TakeAsync(ApiRequest request, HttpResponseMessage response, TimeLimit limit, CancellationToken cancellation)
    {
        if (Redirect.Is(response.StatusCode))
        {
            var location = await Redirect.AddressAsync(response, cancellation).ConfigureAwait(false);
            if (location is not null && transport.HoldsKey(location))
            {
                // Following it would send the key to another host.
                throw Failures.KeyInAddress(request);
            }

            return (null, Redirect.Follow(request, (int)response.StatusCode, location, first.Base));
        }

        if (request.Range is not null && response.StatusCode != HttpStatusCode.OK && !IsTheRest(request.Range, response))
        {
            // The local part belongs to another version, or is longer than the file: the whole file is requested.
            Forget();
            return (null, request with { Range = null, IfRange = null });
        }

        RequireFile(request, response);
        var path = target.PathFor(sid, form.ExtensionFor(response.Content.Headers.ContentType?.MediaType));
        target.RequireFree(path);
        if (request.Range is null || response.StatusCode == HttpStatusCode.OK)
        {
            Forget();
            _part = PartialFile.Begin(target.Folder, FileTarget.StemFor(sid, form), response.Headers.ETag);
        }

        await CopyAsync(request, response, _part!, limit, cancellation).ConfigureAwait(false);
        _part!.Complete(path, target.Overwrite);
        return (path, null);
    }

    private bool IsTheRest(RangeHeaderValue asked, HttpResponseMessage response) => FileRange.IsMetBy(asked, response) && _part!.IsOf(response.Headers.ETag);

    private void RequireFile(ApiRequest request, HttpResponseMessage response)
    {
        var (status, headers) = ((int)response.StatusCode, response.Content.Headers);
        var contentType = headers.ContentType?.MediaType;
        if (status != 200 && !(status == 206 && request.Range is not null))
        {
            throw Failures.NotTheFile(request, status, $"status {status}", form.Expected);
        }

        if (!form.Accepts(contentType) || (target.Name is not null && form.IsOtherThanNamed(contentType)))
        {
            throw Failures.NotTheFile(request, status, transport.Clean(contentType!), form.Expected);
        }

        if (headers.ContentEncoding.Count > 0)
        {
            throw Failures.NotTheFile(request, status, $"encoded content ({transport.Clean(string.Join(", ", headers.ContentEncoding))})", form.Expected);
        }

        // If only the end of the connection marks the end of the body, half of a file would look complete.
        var hasEnd = headers.ContentLength is not null || headers.ContentRange?.Length is not null || response.Headers.TransferEncodingChunked == true;
        if (!hasEnd && response.Version.Major < 2)
        {
            throw Failures.NoEnd(request, status);
        }

        if (headers.ContentLength == 0)
        {
            throw Failures.NotTheFile(request, status, "an empty file", form.Expected);
        }

        // The name that a server proposes is not used. A name outside the folder shows that the response as a whole is not trustworthy.
        if ((headers.ContentDisposition?.FileNameStar ?? headers.ContentDisposition?.FileName) is { } name && LeadsElsewhere(name.Trim('"')))
        {
            throw Failures.UntrustedFileName(request, transport.Clean(name.Trim('"')));
        }
    }

    private static bool LeadsElsewhere(string name) => name is "." or ".." || name.Any(static letter => letter is '/' or '\\' || char.IsControl(letter));

    private async Task CopyAsync(ApiRequest request, HttpResponseMessage response, PartialFile part, TimeLimit limit, CancellationToken cancellation)
    {
        var whole = response.Content.Headers.ContentRange?.Length ?? (part.Length + response.Content.Headers.ContentLength);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                int count;
                while ((count = await body.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0)
                {
                    limit.Renew();
                    await part.WriteAsync(block.AsMemory(0, count), cancellation).ConfigureAwait(false);
                    arrived?.Invoke(count);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        if (whole is { } expected && part.Length != expected)
        {
            throw Failures.Incomplete(request, part.Length, expected);
        }
    }

    private void Forget()
    {
        _part?.Delete();
        _part = null;
    }
}
