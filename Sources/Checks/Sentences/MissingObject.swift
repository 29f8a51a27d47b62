import Diagnostics

extension Check {
  static let missingVerbParticle = Check(
    "no-verb", "の before a verb, where を belongs (地域活動の推進します)", .warning,
    .text { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "の", passage.isAny(KindSet(.kanji, .katakana), at: index - 1),
          let verb = verbalNouns.first(where: { passage.has($0, at: index + 1) }),
          endings.contains(where: { passage.has($0, at: index + 1 + verb.count) })
        else { return nil }
        let said = passage.string(index..<index + 1 + verb.count)
        return Remark(
          index..<index + 1, "“\(said)” is followed by a verb’s ending", hints: ["write “を\(said.dropFirst())”"],
          replacement: "を")
      }
    })
}

/// Nouns that are verbs with する and take an object.
let verbalNouns: [[Unicode.Scalar]] = """
  推進 実施 促進 支援 検討 整備 強化 確保 開催 作成 策定 改善 提供 推奨 周知 啓発 把握 見直 削減 縮減 充実 拡充 活用 育成 構築 配置 設置 導入 調査 検証 \
  発信 発行 運営 管理 更新 改修 配布 配付 募集 公表 解決 実現 達成 維持 防止 予防 軽減 解消 抑制 拡大 縮小 普及 保全 保護 保存 修繕 補修 点検 診断 \
  測定 分析 評価 審査 審議 協議 調整 依頼 要望 要請 申請 請求 交付 補助 助成 支給 支払 徴収 収納 納付 売却 購入 契約 発注 受注 委託 委嘱 任命 採用 雇用 \
  研修 指導 助言 相談 対応 派遣 訪問 説明 報告 通知 連絡 案内 紹介 掲載 掲示 展示 表示 公開 開示 提出 提案 提示 提言 登録 届出 許可 認可 認定 決定 \
  選定 選出 指定 設定 計画 立案 編集 印刷 製作 制作 製造 生産 建設 建築 工事 施工 改築 増築 新設 増設 撤去 廃止 中止 停止 変更 修正 訂正 改正 改定 \
  改訂 制定 統合 統一 集約 分担 連携 協力 共有 交換 交流 利用 使用 運用 適用 応用 開発 研究 学習 教育 養成 訓練 体験 参加 参画 出席 視察 観察 監視 \
  監督 監査 警戒 警備 救助 救急 救援 輸送 運搬 搬送 収集 回収 処理 処分 処置 再生 循環 創出 創造 形成 醸成 向上 増進 増加 減少 低減 削除 排除 除去
  """.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) }
private let endings = ["します", "しました", "する。", "した。", "していく", "していきます"].map { Array($0.unicodeScalars) }
