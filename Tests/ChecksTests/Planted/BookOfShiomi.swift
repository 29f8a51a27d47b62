/// The booklet of an invented town: plans with aims, in です・ます, and what came of them.
let bookOfShiomi = """
  title: 汐見町行政目標
  fiscalYear: 平成30年度
  issuer: 汐見町
  pillars:
    1: 町民が主役のまちづくり
    2: 産業の振興
  departments:
    - name: 総務企画部
      pillars:
        - pillar: 1
          objectives:
            - text: 町民の意見を町政に反映し、公正で透明な行政運営を行います。
              rows:
                - initiatives:
                    - { number: 1, text: 町政懇談会を開催し、町民の意見を聴きます。, sections: [総務課] }
                  results:
                    - 町政懇談会の開催 6地区 参加者 182人
                  outcomes:
                    - 町政懇談会で寄せられた意見を、平成31年度の予算に反映することができました。
                - initiatives:
                    - { number: 2, text: 情報公開制度を適正に運用します。, sections: [総務課] }
                  results:
                    - 公文書の開示請求 17件
                    - 審査会の開催 2回
                  outcomes:
                    - 開示請求に対し、期限内に決定を行うことができました。
                - initiatives:
                    - { number: 3, text: 第5次総合計画を策定し、まちの将来像を示します。, sections: [企画財政課] }
                  results:
                    - 策定委員会の開催 7回
                    - パブリックコメントの実施 平成31年1月7日から2月5日まで
                  outcomes:
                    - 第5次総合計画を策定し、まちの将来像を町民に示すことができました。
                - initiatives:
                    - { number: 4, text: 町税の収納率を高め、自主財源を確保します。, sections: [税務収納課] }
                  results:
                    - 町税の収納率 97.8%
                    - 休日納税相談の開設 12回
                  outcomes:
                    - 口座振替を勧奨し、町税の収納率を0.4ポイント引き上げることができました。
            - text: 町民の生命と財産を守ります。
              rows:
                - initiatives:
                    - { number: 1, text: 津波避難タワーを整備し、避難経路を確保します。, sections: [防災安全課] }
                  results:
                    - 津波避難タワーの建設 1基（収容人数 240人）
                    - 避難誘導標識の設置 32か所
                  outcomes:
                    - 津波避難タワーの完成により、避難が困難な地域を解消しました。
                - initiatives:
                    - { number: 2, text: 消防団の装備を充実し、団員を確保します。, sections: [防災安全課] }
                  results:
                    - 消防団員の入団 15人
                    - 小型動力ポンプの更新 2台
                  outcomes:
                    - 消防団の活動を紹介するちらしを配布し、新たに15人の入団につながりました。
                - initiatives:
                    - { number: 3, text: 交通安全教室を開催し、事故の防止に努めます。, sections: [防災安全課] }
                  results:
                    - 交通安全教室の開催 18回 1,340人
                    - カーブミラーの設置 9か所
                  outcomes:
                    - 交通安全教室を通じて、子どもや高齢者の交通安全への意識を高めました。
    - name: 福祉保健部
      pillars:
        - pillar: 1
          objectives:
            - text: 誰もが健康で生き生きと暮らせる町をつくります。
              rows:
                - initiatives:
                    - { number: 1, text: 特定健康診査の受診率を高めます。, sections: [保健医療課] }
                  results:
                    - 特定健康診査の受診者 2,310人（受診率 52.5%）
                    - 電話による受診勧奨 1,200件
                  outcomes:
                    - 未受診者に電話で受診を勧め、受診率を3.1ポイント高めることができました。
                - initiatives:
                    - { number: 2, text: 子育て世代包括支援センターを開設します。, sections: [生活福祉課] }
                  results:
                    - 子育て世代包括支援センターの相談 540件
                    - 産後ケア事業の利用 38件
                  outcomes:
                    - 妊娠期から子育て期まで、切れ目のない支援を行う体制を整えました。
                - initiatives:
                    - { number: 3, text: 生活に困窮する世帯の自立を支援します。, sections: [生活福祉課] }
                  results:
                    - 自立相談支援の件数 96件
                    - 就労に結び付いた人数 21人
                  outcomes:
                    - 生活福祉課とハローワークが連携し、相談者の就労を支援しました。
                - initiatives:
                    - { number: 4, text: 高齢者の買い物を支援します。, sections: [生活福祉課] }
                  results:
                    - 移動販売車の運行 週3回
                    - 利用者数 延べ4,860人
                  outcomes:
                    - 移動販売車の運行により、高齢者が買い物をしやすくなりました。
    - name: 産業建設部
      pillars:
        - pillar: 2
          objectives:
            - text: 漁業と観光を結び付け、町の活力を高めます。
              rows:
                - initiatives:
                    - { number: 1, text: 漁港を整備し、水産物の販路を拡大します。, sections: [水産振興課] }
                  results:
                    - 汐見漁港の岸壁改修 延長 120m
                    - 水産物の商談会への出展 3回
                  outcomes:
                    - 首都圏の商談会に出展し、新たに8社との取引が始まりました。
                - initiatives:
                    - { number: 2, text: 海水浴場の環境を整え、観光客の増加を図ります。, sections: [観光商工課] }
                  results:
                    - 海水浴場の来場者 86,200人
                    - シャワー棟の改修 1棟
                  outcomes:
                    - シャワー棟を改修し、海水浴場の利用者から快適になったとの声を頂きました。
                - initiatives:
                    - { number: 3, text: 朝市を開催し、町の特産品を広めます。, sections: [観光商工課] }
                  results:
                    - 朝市の開催 24回（4月から翌年3月まで）
                    - 出店者数 延べ312店
                  outcomes:
                    - 朝市の開催を通じて、町の特産品の認知度を高めることができました。
            - text: 暮らしを支える基盤を整えます。
              rows:
                - initiatives:
                    - { number: 1, text: 老朽化した水道管を計画的に更新します。, sections: [上下水道課] }
                  results:
                    - 水道管の更新 延長 2,450m
                    - 漏水調査の実施 1回
                  outcomes:
                    - 水道管の更新により、有収率を88.6%まで高めることができました。
                - initiatives:
                    - { number: 2, text: 町道の舗装を補修し、安全な通行を確保します。, sections: [建設課] }
                  results:
                    - 町道の舗装補修 14路線
                    - 道路パトロールの実施 週2回
                  outcomes:
                    - 道路パトロールにより損傷箇所を早期に発見し、町道14路線の舗装を補修しました。
                - initiatives:
                    - { number: 3, text: 空き家の利活用を促進します。, sections: [建設課] }
                  results:
                    - 空き家バンクの登録 23件
                    - 空き家改修費の補助 7件
                  outcomes:
                    - 空き家バンクを通じて9件の契約が成立し、移住と定住につながりました。
                    - 空き家の相談は建設課（電話 0599-52-0123、午前8時30分から午後5時15分まで）で受け付けています。
  """
