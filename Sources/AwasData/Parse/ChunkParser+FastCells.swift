import AwasModel

extension ChunkParser {
    /// Reads a cell that is as it should be: without quotes, without blanks around it, of the right kind.
    ///
    /// - Returns: false when it is not, or not surely; nothing has then been done.
    @inline(__always)
    mutating func takeQuickly(_ start: Int, _ rangeEnd: Int, _ index: Int) -> Bool {
        guard index < plans.count, start < rangeEnd else { return false }
        var end = rangeEnd
        if bytes[end - 1] == 0x0D, bytes.count > rangeEnd, bytes[rangeEnd] == 0x0A { end -= 1 }
        guard start < end, bytes[start] > 0x22, bytes[end - 1] > 0x20 else { return false }
        let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        if hasQuotes, text.contains(0x22) { return false }
        if text.count > 256 { return false }
        let plan = plans[index]
        let value: Int32
        switch plan.kind {
        case .ignored: return true
        case .count:
            guard text.count <= 9 else { return false }
            var number: Int32 = 0
            for byte in text {
                let digit = byte &- 0x30
                guard digit <= 9 else { return false }
                number = number &* 10 &+ Int32(digit)
            }
            value = number
        case .date:
            guard let days = ScalarParser.date(text) else { return false }
            value = days
        case .boolean:
            guard let boolean = ScalarParser.boolean(text) else { return false }
            value = boolean
        case .choice:
            guard let code = choices[plan.position].code(of: text) else { return false }
            value = code
        case .region:
            let code = regionTexts.insert(text)
            guard Int(code) < isPlainRegion.count, isPlainRegion[Int(code)] else { return false }
            value = code
        case .text:
            value = plan.isLast(text) ? plan.lastCode : texts[plan.position].insert(text)
            remember(text, value, index)
        case .reference:
            if plan.isLast(text) {
                value = plan.lastCode
            } else if let known = knownKeys[plan.position] {
                guard let code = known.code(of: text) else { return false }
                value = code
                remember(text, value, index)
            } else {
                value = ChunkParser.encoded(unknown: texts[plan.dictionary].insert(text))
            }
        case .choiceList: return takeQuickly(items: text, plan.position)
        case .other: return false
        }
        plan.values[rowCount] = value
        return true
    }

    @inline(__always)
    private mutating func remember(_ text: UnsafeRawBufferPointer, _ code: Int32, _ index: Int) {
        plans[index].lastText = text
        plans[index].lastCode = code
    }

    /// Reads a list of values of a closed set that are written without blanks, each once.
    private mutating func takeQuickly(items text: UnsafeRawBufferPointer, _ position: Int) -> Bool {
        let first = lists[position].items.count
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: ";") { end += 1 }
            let item = UnsafeRawBufferPointer(rebasing: text[start..<end])
            guard let code = choices[position].code(of: item), !lists[position].items[first...].contains(code) else {
                lists[position].items.removeLast(lists[position].items.count - first)
                return false
            }
            lists[position].items.append(code)
            start = end + 1
        }
        return true
    }
}
