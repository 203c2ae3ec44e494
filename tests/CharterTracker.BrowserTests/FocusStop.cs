namespace CharterTracker.BrowserTests;

/// <summary>The element that has the focus, as somebody without a pointer finds it.</summary>
public sealed record FocusStop
{
    /// <summary>
    /// The script that reads it in the page. How a focus shows can only be told when it is gone, so each call also judges the element
    /// before.
    /// </summary>
    public const string Look =
        """
        () => {
          const words = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
          const labels = (node) => [...node.labels ?? []]
          const isClear = (style) => style.outlineStyle === 'none' || style.outlineColor === 'rgba(0, 0, 0, 0)'
          // Radios and checkboxes are drawn by their labels.
          const drawn = (node) => [getComputedStyle(node), ...labels(node).map((label) => getComputedStyle(label, '::before'))]
            .map((style) => `${isClear(style) ? '' : style.outline} ${style.boxShadow}`).join()
          const isOnScreen = (node) => {
            const [box] = node.getClientRects()
            const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2
            const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2
            const top = document.elementFromPoint(x, y)
            return box.bottom > 0 && box.top < innerHeight && [node, ...labels(node)].some((part) => part.contains(top))
          }
          // A link in a sentence is as high as its line (WCAG 2.5.8 leaves it out).
          const isInSentence = (node) => getComputedStyle(node).display === 'inline' && words(node.parentElement).length > words(node).length

          const last = window.lastFocus
          const showedBefore = !last?.node.isConnected || last.node === document.activeElement || drawn(last.node) !== last.drawn
          const node = document.activeElement
          if (node === document.body) {
            window.lastFocus = null
            return { isOutside: true, showedBefore }
          }
          window.lastFocus = { node, drawn: drawn(node) }
          const box = node.getBoundingClientRect()
          const rivals = node.type === 'radio' ? [...node.form.elements].filter((other) => other.name === node.name) : []
          return {
            tag: node.tagName.toLowerCase(),
            type: node.type ?? '',
            name: node.name ?? '',
            words: words(labels(node)[0] ?? node),
            group: words(node.closest('fieldset')?.querySelector('legend')),
            choices: rivals.map((rival) => words(rival.labels[0])),
            selected: words(node.selectedOptions?.[0]),
            top: Math.round(box.top + scrollY),
            bottom: Math.round(box.bottom + scrollY),
            isOnScreen: isOnScreen(node),
            isLargeEnough: (box.width >= 24 && box.height >= 24) || isInSentence(node),
            showedBefore,
          }
        }
        """;

    /// <summary>Whether the focus has left the page.</summary>
    public bool IsOutside { get; init; }

    public string Tag { get; init; } = "";
    public string Type { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>The text of its label, or its own.</summary>
    public string Words { get; init; } = "";

    /// <summary>The legend of its group.</summary>
    public string Group { get; init; } = "";

    /// <summary>The labels of all radios of its group.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>The option that is chosen in a list.</summary>
    public string Selected { get; init; } = "";

    public int Top { get; init; }
    public int Bottom { get; init; }
    public bool IsOnScreen { get; init; }
    public bool IsLargeEnough { get; init; }

    /// <summary>Whether something changed where the focus was before, when it left.</summary>
    public bool ShowedBefore { get; init; }

    public bool IsSkipLink => Words == "Skip to main content";

    public override string ToString() => IsOutside ? "outside" : $"{Tag} {Name} \"{Words}\"";
}
