/// The booklet of an invented city with results and outcomes, its outcomes in plain style.
let bookOfKirino = """
  title: 桐野市重点目標
  edition: 実績・成果
  fiscalYear: 令和5年度
  issuer: 桐野市
  pillars:
    1: 市民の暮らしを守る
    2: にぎわいのあるまちをつくる
  departments:
    - name: 市民生活部
      pillars:
        - pillar: 1
          objectives:
            - text: 窓口の利便性を高め、市民の負担を減らします。
              rows:
                - initiatives:
                    - { number: 1, text: 証明書のコンビニ交付を普及させ、窓口の混雑を緩和します。, sections: [市民窓口課] }
                  results:
                    - コンビニ交付の件数 18,940件
                    - マイナンバーカードの交付率 82.6%
                  outcomes:
                    - コンビニ交付の利用が進み、窓口の待ち時間を平均12分短縮した。
                - initiatives:
                    - { number: 2, text: 書かない窓口を導入し、手続の時間を短縮します。, sections: [市民窓口課] }
                  results:
                    - 書かない窓口の対象手続 32種類
                    - 利用者アンケートの実施 2回 回答 615人
                  outcomes:
                    - 利用者アンケートでは、9割の人が満足と回答した。
                - initiatives:
                    - { number: 3, text: 消費生活相談の体制を充実し、被害を未然に防ぎます。, sections: [くらし安全課] }
                  results:
                    - 消費生活相談の受付 486件
                    - 出前講座の開催 22回 640人
                  outcomes:
                    - 消費生活相談員を2人に増やし、複雑な相談にも対応することができた。
            - text: ごみの減量と再資源化を進め、環境への負荷を減らします。
              rows:
                - initiatives:
                    - { number: 1, text: 生ごみ処理機の購入費を補助し、家庭ごみの減量を図ります。, sections: [環境資源課] }
                  results:
                    - 生ごみ処理機購入費補助 118件
                    - 家庭ごみの排出量 15,320t（可燃ごみ 12,870t、不燃ごみ 2,450t）
                  outcomes:
                    - 市民一人一日当たりの家庭ごみの排出量を、前年度より11g減らすことができた。
                - initiatives:
                    - { number: 2, text: 資源回収の拠点を増やし、再資源化を推進します。, sections: [環境資源課] }
                  results:
                    - 資源回収ステーションの設置 5か所
                    - 小型家電の回収量 24t
                  outcomes:
                    - 資源回収ステーション5か所を新たに設置し、資源の回収量が増加した。
                - initiatives:
                    - { number: 3, text: 住宅用太陽光発電設備の設置を支援します。, sections: [環境資源課] }
                  results:
                    - 太陽光発電設備設置補助 76件
                    - 蓄電池設置補助 54件
                  outcomes:
                    - 補助制度を通じて、家庭における再生可能エネルギーの利用を促進した。
            - text: 地域の防災力を高めます。
              rows:
                - initiatives:
                    - { number: 1, text: 自主防災組織の活動を支援し、避難訓練を実施します。, sections: [危機管理課] }
                  results:
                    - 自主防災組織への補助 41団体
                    - 総合防災訓練の実施 1回 1,120人（令和5年9月3日（日））
                  outcomes:
                    - 総合防災訓練を実施し、避難所の運営手順を確認することができた。
                - initiatives:
                    - { number: 2, text: ハザードマップを改訂し、全世帯に配布します。, sections: [危機管理課] }
                  results:
                    - ハザードマップの配布 28,400世帯
                  outcomes:
                    - 浸水想定区域を見直したハザードマップを全世帯に配布し、防災意識の向上を図った。
    - name: 産業観光部
      pillars:
        - pillar: 2
          objectives:
            - text: 地域の特色を生かした産業を育て、働く場を確保します。
              rows:
                - initiatives:
                    - { number: 1, text: 創業を希望する人を支援し、新たな事業の芽を育てます。, sections: [商工振興課] }
                  results:
                    - 創業スクールの開催 6回 受講者 28人
                    - 創業支援補助金の交付 9件
                  outcomes:
                    - 創業スクールの受講者のうち7人が市内で開業した。
                - initiatives:
                    - { number: 2, text: 企業誘致を進め、雇用の場を確保します。, sections: [商工振興課] }
                  results:
                    - 企業訪問の実施 35社
                    - 立地協定の締結 2社
                  outcomes:
                    - 桐野東工業団地に2社の進出が決まり、50人の雇用を確保することができた。
                - initiatives:
                    - { number: 3, text: 新規就農者の確保と育成に取り組みます。, sections: [農林振興課] }
                  results:
                    - 就農相談会の開催 4回
                    - 新規就農者数 6人
                  outcomes:
                    - 農業委員会や農業協同組合と連携し、農地のあっせんと栽培技術の指導を行った。
                - initiatives:
                    - { number: 4, text: 有害鳥獣による農作物の被害を防ぎます。, sections: [農林振興課] }
                  results:
                    - イノシシの捕獲 132頭
                    - 防護柵の設置補助 延長 4,300m
                  outcomes:
                    - 防護柵の設置を進め、農作物の被害額を前年度より15%減らすことができた。
            - text: 桐野の魅力を発信し、訪れる人を増やします。
              rows:
                - initiatives:
                    - { number: 1, text: 桐野城の石垣を活用した観光イベントを開催します。, sections: [観光交流課] }
                  results:
                    - 桐野城まつりの開催 来場者 24,500人
                    - ボランティアガイドの案内 210回
                  outcomes:
                    - 桐野城まつりに市外から多くの来場者を迎え、地域の活性化につなげることができた。
                - initiatives:
                    - { number: 2, text: 観光案内板を多言語化し、外国人観光客を受け入れる環境を整えます。, sections: [観光交流課] }
                  results:
                    - 多言語観光案内板の設置 10か所
                    - 観光パンフレットの作成 4言語 各3,000部
                  outcomes:
                    - 英語、中国語、韓国語などの観光案内板を設置し、外国人観光客の利便性を高めた。
                - initiatives:
                    - { number: 3, text: ふるさと納税の返礼品を充実させ、寄附の増加を図ります。, sections: [観光交流課] }
                  results:
                    - 寄附の件数 21,640件
                    - 返礼品の数 385品
                  outcomes:
                    - 返礼品を充実させたことで寄附が増え、子育て支援などの財源を確保することができた。
    - name: 教育部
      pillars:
        - pillar: 2
          objectives:
            - text: 子どもたちの学ぶ力を育てます。
              rows:
                - initiatives:
                    - { number: 1, text: 学習用タブレットを活用した授業を推進します。, sections: [学校教育課] }
                  results:
                    - ICT支援員の配置 4人
                    - 教員研修の実施 12回 延べ286人
                  outcomes:
                    - タブレットを活用した授業により、児童生徒の学習意欲を高めることができた。
                - initiatives:
                    - { number: 2, text: 学校給食に地元の農産物を取り入れます。, sections: [学校給食課] }
                  results:
                    - 地場産物の使用割合 38.4%
                    - 生産者との交流給食 8回
                  outcomes:
                    - 交流給食を通じて、児童が地域の農業への理解を深めた。
                - initiatives:
                    - { number: 3, text: 図書館の蔵書を充実させ、読書に親しむ機会を増やします。, sections: [生涯学習課] }
                  results:
                    - 図書の購入 6,850冊
                    - おはなし会の開催 96回 延べ1,740人
                  outcomes:
                    - おはなし会を通じて、幼い頃から読書に親しむ機会を提供することができた。
                - initiatives:
                    - { number: 4, text: 文化財の調査と保存を進め、郷土の歴史を伝えます。, sections: [生涯学習課] }
                  results:
                    - 桐野城跡の発掘調査 面積 320㎡
                    - 文化財講座の開催 5回 定員各40人
                  outcomes:
                    - 発掘調査の現地説明会を開き、桐野城の歴史を市民に伝えることができた。
                    - 問合せは生涯学習課（電話 0265-72-4310、メール gakushu@city.kirino.example.jp）まで。
  """
